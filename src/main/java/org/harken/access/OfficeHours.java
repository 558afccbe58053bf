package org.harken.access;

import java.util.List;
import java.util.Map;

/**
 * When the office of a facility is open, in the words of each language that people read.
 *
 * @param english the words everybody gets who has none of their own
 * @param others by language, ISO 639; none of them empty
 */
public record OfficeHours(String english, Map<String, String> others) {

  /** The languages beside English that public pages and letters speak. */
  public static final List<String> OTHERS = List.of("es");

  public static final OfficeHours NONE = inEnglish("");

  public OfficeHours {
    others = Map.copyOf(others);
  }

  /**
   * The words and the language they are in.
   *
   * @param words empty where nothing is said
   */
  public record Said(String words, String language) {}

  public static OfficeHours inEnglish(String words) {
    return new OfficeHours(words, Map.of());
  }

  /** In this language, else in English. */
  public Said in(String language) {
    String own = others.get(language);
    return own == null ? new Said(english, "en") : new Said(own, language);
  }
}
