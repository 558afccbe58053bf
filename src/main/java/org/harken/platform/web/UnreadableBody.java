package org.harken.platform.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;

/** Names the field of a JSON body that could not be read. */
final class UnreadableBody {

  private UnreadableBody() {}

  static List<Refused.FieldFault> faults(HttpMessageNotReadableException fault) {
    if (fault.getCause() instanceof StreamReadException twice && isTwice(twice)) {
      return List.of(new Refused.FieldFault(place(twice), "This field is given more than once."));
    }
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

  private static boolean isTwice(StreamReadException fault) {
    return fault.getOriginalMessage().startsWith("Duplicate Object property");
  }

  /** Where the reader stood, from the outside in. */
  private static String place(StreamReadException fault) {
    Deque<String> steps = new ArrayDeque<>();
    @Nullable TokenStreamContext at =
        fault.processor() instanceof JsonParser parser ? parser.streamReadContext() : null;
    for (; at != null && !at.inRoot(); at = at.getParent()) {
      steps.addFirst(at.inArray() ? "[" + at.getCurrentIndex() + "]" : at.currentName());
    }
    return String.join(".", steps);
  }
}
