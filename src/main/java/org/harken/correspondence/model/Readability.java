package org.harken.correspondence.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How hard a text reads: Flesch-Kincaid for English, Fernández-Huerta for Spanish. Names, quoted
 * words and numbers are taken out first: nobody can write those more simply.
 */
public final class Readability {

  private static final Pattern QUOTED =
      Pattern.compile("[“\"«][^”\"»]{0,2000}[”\"»]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']*");
  private static final Pattern SHORTENED =
      Pattern.compile(
          "\\b(Dr|Dra|Mr|Mrs|Ms|Sr|Sra|Srta|St|No|vs|etc|apt|a\\.m|p\\.m)\\.",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Limit> limits;
  private final int fewestWords;

  record Limit(String measure, double warn, double block) {}

  /** How a text reads against the limit. */
  public enum Level {
    FINE,
    WARN,
    BLOCK
  }

  /**
   * @param shown the measure in words, such as "Reads at grade 6, aim is 8 or under"
   */
  public record Score(double value, Level level, String shown) {}

  private Readability(Map<String, Limit> limits, int fewestWords) {
    this.limits = limits;
    this.fewestWords = fewestWords;
  }

  public static Readability load() {
    Map<String, Object> data = DataFile.map("reading.yaml");
    var limits = new java.util.HashMap<String, Limit>();
    DataFile.map(data, "limits")
        .forEach(
            (language, entry) -> {
              Map<String, Object> limit = DataFile.asMap(entry);
              limits.put(
                  language,
                  new Limit(
                      DataFile.text(limit, "measure"),
                      DataFile.number(limit, "warn"),
                      DataFile.number(limit, "block")));
            });
    return new Readability(Map.copyOf(limits), (int) DataFile.number(data, "fewestWords"));
  }

  /** Null where the language has no measure or the text is too short to tell. */
  public @Nullable Score score(String language, String text, Collection<String> names) {
    Limit limit = limits.get(language);
    if (limit == null) {
      return null;
    }
    String prose = strip(text, names);
    List<List<String>> sentences =
        Stream.of(prose.split("(?<=[.!?…])\\s+|\\n+"))
            .map(sentence -> WORD.matcher(sentence).results().map(match -> match.group()).toList())
            .filter(words -> !words.isEmpty())
            .toList();
    double words = sentences.stream().mapToInt(List::size).sum();
    if (words < fewestWords) {
      return null;
    }
    double perSentence = words / sentences.size();
    boolean english = limit.measure().equals("flesch-kincaid");
    double syllables =
        sentences.stream()
            .flatMap(List::stream)
            .mapToInt(word -> english ? Syllables.english(word) : Syllables.spanish(word))
            .sum();
    return english
        ? grade(0.39 * perSentence + 11.8 * syllables / words - 15.59, limit)
        : ease(206.84 - 60 * syllables / words - 1.02 * perSentence, limit);
  }

  private static Score grade(double value, Limit limit) {
    Level level =
        value > limit.block() ? Level.BLOCK : value > limit.warn() ? Level.WARN : Level.FINE;
    return new Score(
        value,
        level,
        "Reads at grade %d, aim is %d or under"
            .formatted(Math.max(1, Math.round(value)), Math.round(limit.warn())));
  }

  private static Score ease(double value, Limit limit) {
    Level level =
        value < limit.block() ? Level.BLOCK : value < limit.warn() ? Level.WARN : Level.FINE;
    return new Score(
        value,
        level,
        "Spanish ease %d of 100, aim is %d or more"
            .formatted(Math.round(Math.clamp(value, 0, 100)), Math.round(limit.warn())));
  }

  static String strip(String text, Collection<String> names) {
    String prose = QUOTED.matcher(text).replaceAll(" ");
    for (String name : names.stream().filter(Objects::nonNull).toList()) {
      if (name.length() > 2) {
        prose = prose.replace(name, " ");
      }
    }
    return SHORTENED.matcher(prose).replaceAll("$1");
  }
}
