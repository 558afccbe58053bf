package org.harken.access.organisation;

import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody typed into one line: cleaned, and refused with a sentence where it is too long. */
final class Field {

  private Field() {}

  static String required(String field, @Nullable String words, int longest) {
    String clean = optional(field, words, longest);
    if (clean.isEmpty()) {
      throw Refused.field(field, "Please fill this in.");
    }
    return clean;
  }

  static String optional(String field, @Nullable String words, int longest) {
    if (words == null) {
      return "";
    }
    String clean = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (clean.codePointCount(0, clean.length()) > longest) {
      throw Refused.field(field, "Please use at most " + longest + " characters here.");
    }
    return clean;
  }
}
