package org.harken.cases.store;

import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody typed or pasted, checked before it is kept. */
public final class Typed {

  private Typed() {}

  /** Text that must be there, unaltered. */
  public static String words(String field, @Nullable String text, int most) {
    if (text == null || text.isBlank()) {
      throw Refused.field(field, "Please write something here.");
    }
    return bounded(field, text, most);
  }

  /** A line that must be there, without space around it. */
  public static String line(String field, @Nullable String text, int most) {
    return words(field, text == null ? null : text.strip(), most);
  }

  /** A line that may be missing; blank is missing. */
  public static @Nullable String optional(String field, @Nullable String text, int most) {
    return text == null || text.isBlank() ? null : bounded(field, text.strip(), most);
  }

  private static String bounded(String field, String text, int most) {
    if (text.indexOf('\u0000') >= 0) {
      throw Refused.field(
          field, "This text holds a character that cannot be kept (NUL). Please take it out.");
    }
    if (hasHalfCharacter(text)) {
      throw Refused.field(
          field, "This text holds half of a character. Please paste it again or type it.");
    }
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      throw Refused.field(
          field,
          "This is too long: %,d characters. At most %,d can be kept.".formatted(length, most));
    }
    return text;
  }

  private static boolean hasHalfCharacter(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }
}
