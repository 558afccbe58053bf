package org.harken.demo;

import java.util.Set;
import java.util.random.RandomGenerator;

/** Whose work a case becomes: by house, and by language where somebody speaks it. */
final class Owners {

  private Owners() {}

  /** Some of the newest are the trainee's, so that a few wait for a signature at every start. */
  private static final Set<Integer> IN_TRAINING = Set.of(3, 9, 10, 12);

  static String pick(int number, House.Unit unit, String language, RandomGenerator random) {
    String picked = pick(unit, language, random);
    boolean there = unit.facility().name().startsWith("Lakeside") && language.equals("en");
    return there && IN_TRAINING.contains(number) ? "trainee" : picked;
  }

  private static String pick(House.Unit unit, String language, RandomGenerator random) {
    int ticket = random.nextInt(100);
    String facility = unit.facility().name();
    if (facility.startsWith("Northshore")) {
      return ticket < (language.equals("es") ? 90 : 50) ? "bilingual" : "shore";
    }
    if (facility.startsWith("Harbor")) {
      return ticket < 40 ? "lead" : ticket < 75 ? "senior" : "developing";
    }
    if (language.equals("es") && ticket < 50) {
      return "bilingual";
    }
    return ticket < 45 ? "senior" : ticket < 70 ? "developing" : ticket < 88 ? "trainee" : "lead";
  }
}
