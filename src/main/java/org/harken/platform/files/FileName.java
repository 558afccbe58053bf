package org.harken.platform.files;

import java.util.List;
import java.util.Locale;

/** Makes a name from outside safe to show and to save under. */
final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  /**
   * Without folders, control and direction characters, at most 120 characters long, and ending as
   * its content asks.
   */
  static String safe(String name, List<String> endings) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        last.codePoints()
            .filter(FileName::isPlain)
            .map(point -> "<>:\"|?*".indexOf(point) >= 0 ? '_' : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip()
            .replaceAll("^\\.+", "");
    int dot = clean.lastIndexOf('.');
    String ending = dot < 0 ? "" : clean.substring(dot + 1).toLowerCase(Locale.ROOT);
    String stem = dot < 0 ? clean : clean.substring(0, dot);
    if (!endings.isEmpty() && !endings.contains(ending)) {
      stem = clean;
      ending = endings.getFirst();
    }
    String shortened = shorten(stem.isBlank() ? "file" : stem.strip(), LONGEST - ending.length());
    return ending.isEmpty() ? shortened : shortened + "." + ending;
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }

  private static String shorten(String text, int longest) {
    int most = Math.max(1, longest);
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
