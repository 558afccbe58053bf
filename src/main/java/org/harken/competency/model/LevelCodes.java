package org.harken.competency.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Short codes for the levels of a framework, and for the statements in them. */
public final class LevelCodes {

  private LevelCodes() {}

  /** The shortest beginnings of the keys that tell them apart, in capitals. */
  public static List<String> of(List<String> keys) {
    List<String> codes = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      String clean = keys.get(i).replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
      String code = beginning(clean, used);
      if (code.isEmpty()) {
        code = "L" + (i + 1);
      }
      used.add(code);
      codes.add(code);
    }
    return codes;
  }

  private static String beginning(String key, Set<String> used) {
    for (int length = 1; length <= Math.min(3, key.length()); length++) {
      String code = key.substring(0, length);
      if (!used.contains(code)) {
        return code;
      }
    }
    return "";
  }

  /** Such as {@code E03}, counted from one. */
  public static String statement(String level, int place, int outOf) {
    return outOf > 99 ? level + "%04d".formatted(place + 1) : level + "%02d".formatted(place + 1);
  }
}
