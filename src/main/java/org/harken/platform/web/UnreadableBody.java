package org.harken.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import org.harken.platform.Refused;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;

/** Names the field of a JSON body that could not be read. */
final class UnreadableBody {

  private UnreadableBody() {}

  static List<Refused.FieldFault> faults(HttpMessageNotReadableException fault) {
    if (fault.getCause() instanceof JacksonException known && !known.getPath().isEmpty()) {
      String field =
          known.getPath().stream()
              .map(
                  step ->
                      step.getPropertyName() == null
                          ? "[" + step.getIndex() + "]"
                          : step.getPropertyName())
              .collect(Collectors.joining("."));
      return List.of(new Refused.FieldFault(field, "This value is not of the expected kind."));
    }
    return List.of();
  }
}
