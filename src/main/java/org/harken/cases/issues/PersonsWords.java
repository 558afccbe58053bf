package org.harken.cases.issues;

import java.util.List;
import java.util.Locale;

/** Whether words can be found in what the person said, whatever the spacing, case and quotes. */
public final class PersonsWords {

  private PersonsWords() {}

  public static boolean hold(List<String> statements, String words) {
    String sought = plain(words);
    return !sought.isEmpty()
        && statements.stream().map(PersonsWords::plain).anyMatch(said -> said.contains(sought));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[\u2018\u2019\u201B]", "'")
        .replaceAll("[\u201C\u201D\u201E\u00AB\u00BB\"]", "")
        .replace("\u2026", "...")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }
}
