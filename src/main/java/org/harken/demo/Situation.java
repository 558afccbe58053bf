package org.harken.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that people bring, as it stands in {@code content/}: the material of many cases.
 *
 * @param places kinds of departments where it happens
 * @param title a line for lists, with slots
 * @param sex of the patient, {@code f} or {@code m}, where the words need one
 * @param results what came of it, by language
 * @param after what was done at once, checked or replied; null for concerns that get a letter
 * @param who the caller, where it is somebody without standing
 */
record Situation(
    String key,
    Sort sort,
    List<String> places,
    String title,
    @Nullable String sex,
    boolean service,
    boolean medicare,
    List<Telling> tellings,
    List<Raised> raised,
    Map<String, String> results,
    @Nullable String after,
    @Nullable String who) {

  /** What kind of thing it is for the office. */
  enum Sort {
    CONCERN,
    HARM,
    SETTLED,
    THANKS,
    QUESTION,
    BILLING,
    SURVEY,
    UNNAMED,
    NEIGHBOUR
  }

  /**
   * One way to tell it.
   *
   * @param family a relative tells it, not the patient
   * @param relation what the patient is to the teller, where the words need it
   * @param text with slots; {@code [1:...]} marks the words of issue 1
   */
  record Telling(boolean family, String language, @Nullable String relation, String text) {

    boolean fitsAnyRelative() {
      return family && relation == null;
    }
  }

  /**
   * One issue in it.
   *
   * @param found what the look into it showed
   * @param sources where that came from, by language
   * @param answers the passage of the letter, by language
   * @param ask what a department is asked, or null
   */
  record Raised(
      String category,
      int lowest,
      int highest,
      String stage,
      String found,
      Map<String, String> sources,
      Map<String, String> answers,
      @Nullable String ask) {}

  /**
   * Whether a relative tells it in words that fit any relative, and a grown patient does as well.
   */
  boolean isToldByTwo() {
    return sex == null
        && !places.contains("pediatrics")
        && tellings.stream().anyMatch(Telling::fitsAnyRelative)
        && tellings.stream().anyMatch(telling -> !telling.family());
  }

  /** How somebody else tells what was told so. */
  Telling anotherThan(Telling told) {
    return tellings.stream()
        .filter(one -> !one.equals(told))
        .filter(one -> told.family() ? !one.family() : one.fitsAnyRelative())
        .findFirst()
        .orElseThrow();
  }

  /** Whether nobody says who they are. */
  boolean isUnnamed() {
    return sort == Sort.UNNAMED || sort == Sort.SURVEY;
  }

  boolean tellsIn(String language) {
    return tellings.stream().anyMatch(telling -> telling.language().equals(language));
  }
}
