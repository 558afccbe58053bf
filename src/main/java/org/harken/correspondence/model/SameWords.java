package org.harken.correspondence.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether something that was written stands in a letter: five words in a row are enough. */
public final class SameWords {

  private static final int IN_A_ROW = 5;

  private SameWords() {}

  public static boolean in(String written, String letter) {
    List<String> words = words(written);
    if (words.isEmpty()) {
      return false;
    }
    int row = Math.min(IN_A_ROW, words.size());
    Set<String> there = rows(words(letter), row);
    // fewer than three words say too little to be told again
    return words.size() >= 3 && rows(words, row).stream().anyMatch(there::contains);
  }

  private static Set<String> rows(List<String> words, int length) {
    Set<String> rows = new HashSet<>();
    for (int start = 0; start + length <= words.size(); start++) {
      rows.add(String.join(" ", words.subList(start, start + length)));
    }
    return rows;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
