package org.harken.correspondence.model;

import java.util.Locale;
import java.util.Map;

/** Counts the syllables of a word by its letters: near enough for a reading grade. */
final class Syllables {

  private static final Map<String, Integer> ENGLISH_EXCEPTIONS =
      Map.ofEntries(
          Map.entry("people", 2),
          Map.entry("every", 2),
          Map.entry("area", 3),
          Map.entry("idea", 3),
          Map.entry("being", 2),
          Map.entry("nurse", 1),
          Map.entry("patient", 2),
          Map.entry("patients", 2),
          Map.entry("medicine", 3),
          Map.entry("something", 2),
          Map.entry("someone", 2),
          Map.entry("sometimes", 2),
          Map.entry("careful", 2),
          Map.entry("hours", 2),
          Map.entry("hour", 2),
          Map.entry("quiet", 2),
          Map.entry("doing", 2),
          Map.entry("going", 2));

  private Syllables() {}

  static int english(String word) {
    String letters = word.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]", "");
    Integer known = ENGLISH_EXCEPTIONS.get(letters);
    if (known != null) {
      return known;
    }
    int count = 0;
    boolean inVowel = false;
    for (int i = 0; i < letters.length(); i++) {
      boolean vowel =
          "aeiouy".indexOf(letters.charAt(i)) >= 0 && !(i == 0 && letters.charAt(0) == 'y');
      if (vowel && !inVowel) {
        count++;
      }
      inVowel = vowel;
    }
    return Math.max(1, count - silentEnding(letters));
  }

  private static int silentEnding(String word) {
    if (word.length() > 3 && word.endsWith("ed") && !word.matches(".*[tdaeiou]ed")) {
      return 1;
    }
    if (word.length() > 3
        && word.endsWith("es")
        && !word.matches(".*(s|x|z|ch|sh|c|g|aeiouy)es|.*[aeiou]es")) {
      return 1;
    }
    boolean finalE = word.length() > 2 && word.endsWith("e") && !word.matches(".*[aeiouy]e");
    return finalE && !word.matches(".*[^aeiouy]le") ? 1 : 0;
  }

  static int spanish(String word) {
    String letters =
        word.toLowerCase(Locale.of("es")).replaceAll("[gq]u(?=[eiéí])", "g").replaceAll("y$", "i");
    int count = 0;
    char before = ' ';
    for (int i = 0; i < letters.length(); i++) {
      char now = letters.charAt(i);
      if (isVowel(now) && !(isVowel(before) && glides(before, now))) {
        count++;
      }
      before = now;
    }
    return Math.max(1, count);
  }

  private static boolean isVowel(char letter) {
    return "aeiouáéíóúü".indexOf(letter) >= 0;
  }

  /** Two vowels in one syllable: one of them is an unaccented i or u. */
  private static boolean glides(char before, char now) {
    return ("iuü".indexOf(before) >= 0 && now != 'í' && now != 'ú')
        || ("iuü".indexOf(now) >= 0 && before != 'í' && before != 'ú');
  }
}
