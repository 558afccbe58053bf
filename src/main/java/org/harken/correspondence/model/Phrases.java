package org.harken.correspondence.model;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what must not leave the house and what hurts, and proposes better sentences. */
public final class Phrases {

  private static final Pattern QUOTED = Pattern.compile("[“\"«][^”\"»]{0,2000}[”\"»]");

  private final LocalDate from;
  private final Map<String, Category> categories;
  private final Map<String, List<Entry>> entries;

  private record Category(
      String code, boolean blocks, String why, Map<String, List<String>> better) {}

  private record Entry(Category category, Pattern pattern) {}

  /**
   * One sentence to look at again.
   *
   * @param field the anchor of the field it stands in
   * @param start where the sentence begins in that field
   * @param better sentences to put there instead
   */
  public record Hint(
      String field,
      String category,
      boolean blocks,
      int start,
      int end,
      String sentence,
      String why,
      List<String> better) {}

  private Phrases(
      LocalDate from, Map<String, Category> categories, Map<String, List<Entry>> entries) {
    this.from = from;
    this.categories = categories;
    this.entries = entries;
  }

  public static Phrases load() {
    return load("phrases.yaml");
  }

  /** What a risk reviewer likes to see; it never keeps a letter from leaving. */
  public static Phrases forRiskReview() {
    return load("risk-phrases.yaml");
  }

  private static Phrases load(String file) {
    Map<String, Object> data = DataFile.map(file);
    var categories = new HashMap<String, Category>();
    DataFile.map(data, "categories")
        .forEach((code, value) -> categories.put(code, category(code, DataFile.asMap(value))));
    var entries = new HashMap<String, List<Entry>>();
    DataFile.map(data, "patterns")
        .forEach(
            (language, lists) -> {
              var ofLanguage = new ArrayList<Entry>();
              Map<String, Object> byCategory = DataFile.asMap(lists);
              for (String code : byCategory.keySet()) {
                Category category = categories.get(code);
                if (category == null) {
                  throw new IllegalStateException(file + ": unknown category " + code);
                }
                for (String pattern : DataFile.texts(byCategory, code)) {
                  ofLanguage.add(new Entry(category, compile(pattern)));
                }
              }
              entries.put(language, List.copyOf(ofLanguage));
            });
    return new Phrases(DataFile.date(data, "from"), Map.copyOf(categories), Map.copyOf(entries));
  }

  private static Category category(String code, Map<String, Object> data) {
    var better = new HashMap<String, List<String>>();
    Map<String, Object> sentences =
        data.containsKey("better") ? DataFile.map(data, "better") : Map.of();
    sentences
        .keySet()
        .forEach(language -> better.put(language, DataFile.texts(sentences, language)));
    return new Category(
        code, Boolean.TRUE.equals(data.get("blocks")), DataFile.text(data, "why"), better);
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(
        pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  LocalDate inForceFrom() {
    return from;
  }

  List<String> categories() {
    return categories.keySet().stream().sorted().toList();
  }

  /** One hint a sentence at most; what blocks comes before what only hurts. */
  public List<Hint> find(String field, String language, String text) {
    var hints = new ArrayList<Hint>();
    String masked = mask(text);
    var sentences = BreakIterator.getSentenceInstance(Locale.of(language));
    sentences.setText(text);
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      Hint hint = look(field, language, text, masked, start, end);
      if (hint != null) {
        hints.add(hint);
      }
      start = end;
    }
    return List.copyOf(hints);
  }

  private @Nullable Hint look(
      String field, String language, String text, String masked, int start, int end) {
    String sentence = masked.substring(start, end);
    Category found = null;
    for (Entry entry : entries.getOrDefault(language, List.of())) {
      if (entry.pattern().matcher(sentence).find() && (found == null || !found.blocks())) {
        found = entry.category();
      }
    }
    if (found == null) {
      return null;
    }
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Hint(
        field,
        found.code(),
        found.blocks(),
        start,
        last,
        text.substring(start, last),
        found.why(),
        found.better().getOrDefault(language, List.of()));
  }

  /** The person's own words stay out of it; places are kept. */
  private static String mask(String text) {
    Matcher quoted = QUOTED.matcher(text);
    var masked = new StringBuilder(text);
    while (quoted.find()) {
      for (int i = quoted.start(); i < quoted.end(); i++) {
        masked.setCharAt(i, ' ');
      }
    }
    return masked.toString();
  }
}
