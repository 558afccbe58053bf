package org.harken.competency.model;

import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody typed or sent, checked before it is kept. */
public final class Words {

  private Words() {}

  /** Text that must be there, without space around it. */
  public static String needed(String field, @Nullable String text, int most) {
    String kept = optional(field, text, most);
    if (kept.isEmpty()) {
      throw Refused.field(field, "Please write something here.");
    }
    return kept;
  }

  /** Text that may be missing; empty where it is. */
  public static String optional(String field, @Nullable String text, int most) {
    if (text == null || text.isBlank()) {
      return "";
    }
    String fault = fault(text.strip(), most);
    if (fault != null) {
      throw Refused.field(field, fault);
    }
    return text.strip();
  }

  /** Why a text cannot be kept, or null. */
  public static @Nullable String fault(String text, int most) {
    if (text.indexOf('\u0000') >= 0) {
      return "This text holds a character that cannot be kept (NUL). Please take it out.";
    }
    if (text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
      return "This text holds half of a character. Please paste it again or type it.";
    }
    int length = text.codePointCount(0, text.length());
    return length > most
        ? "This is too long: %,d characters. At most %,d can be kept.".formatted(length, most)
        : null;
  }
}
