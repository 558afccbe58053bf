package org.harken.cases.cosign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the boxes of the page: a field whose two boxes are empty stands as it was written. */
final class CosignForm {

  private CosignForm() {}

  static List<Wish> wishes(Map<String, String> sent) {
    return sent.keySet().stream()
        .map(name -> name.endsWith(".reason") ? name.substring(0, name.length() - 7) : name)
        .distinct()
        .filter(IntakeField::isKnown)
        .filter(code -> box(sent, code) != null || box(sent, code + ".reason") != null)
        .sorted()
        .map(code -> new Wish(code, box(sent, code), box(sent, code + ".reason")))
        .toList();
  }

  private static @Nullable String box(Map<String, String> sent, String name) {
    String typed = sent.getOrDefault(name, "");
    return typed.isBlank() ? null : typed;
  }
}
