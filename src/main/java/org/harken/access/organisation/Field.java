package org.harken.access.organisation;

import java.util.stream.Collectors;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody typed: cleaned, and refused with a sentence where it is too long. */
final class Field {

  private Field() {}

  static String required(String field, @Nullable String words, int longest) {
    String clean = optional(field, words, longest);
    if (clean.isEmpty()) {
      throw Refused.field(field, "Please fill this in.");
    }
    return clean;
  }

  /** The same for several lines, such as an address: each cleaned, none of them empty. */
  static String lines(String field, @Nullable String words, int longest) {
    String clean =
        words == null
            ? ""
            : words
                .lines()
                .map(line -> line.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    return checked(field, clean, longest);
  }

  static String optional(String field, @Nullable String words, int longest) {
    if (words == null) {
      return "";
    }
    return checked(field, words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), longest);
  }

  private static String checked(String field, String clean, int longest) {
    if (clean.codePointCount(0, clean.length()) > longest) {
      throw Refused.field(field, "Please use at most " + longest + " characters here.");
    }
    return clean;
  }
}
