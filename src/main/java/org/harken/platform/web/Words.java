package org.harken.platform.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of pages in one language, from a file beside the room that shows them. A missing
 * one is said in English.
 */
public final class Words {

  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  private final Locale locale;
  private final Map<String, String> texts;
  private final Map<String, String> english;

  private Words(Locale locale, Map<String, String> texts, Map<String, String> english) {
    this.locale = locale;
    this.texts = texts;
    this.english = english;
  }

  /**
   * Those of {@code words_en.properties} and so on, in this order.
   *
   * @param beside a class of the folder they lie in
   * @param spoken codes of languages
   */
  public static Map<String, Words> beside(Class<?> beside, List<String> spoken) {
    Map<String, String> english = read(beside, "en");
    Map<String, Words> words = new LinkedHashMap<>();
    spoken.forEach(
        code -> words.put(code, new Words(Locale.of(code), read(beside, code), english)));
    return words;
  }

  /** The sentences of one file by their keys. */
  public static Map<String, String> read(Class<?> beside, String code) {
    var texts = new Properties();
    try (InputStream in = beside.getResourceAsStream("words_" + code + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("no words for " + code);
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
    } catch (IOException problem) {
      throw new IllegalStateException("Cannot read the words of " + code, problem);
    }
    var sentences = new LinkedHashMap<String, String>();
    texts.forEach((key, text) -> sentences.put(key.toString(), text.toString()));
    return sentences;
  }

  public String language() {
    return locale.getLanguage();
  }

  /** The sentence, its gaps {@code {0}}, {@code {1}} filled. */
  public String get(String key, Object... gaps) {
    return GAP.matcher(sentence(key))
        .replaceAll(
            gap -> Matcher.quoteReplacement(gaps[Integer.parseInt(gap.group(1))].toString()));
  }

  /** Whether there is such a sentence. */
  public boolean has(String key) {
    return texts.containsKey(key) || english.containsKey(key);
  }

  /** The sentence with links or other parts in its gaps. */
  public Content rich(String key, Content... gaps) {
    String sentence = sentence(key);
    return output -> {
      Matcher gap = GAP.matcher(sentence);
      int from = 0;
      while (gap.find()) {
        output.writeUserContent(sentence.substring(from, gap.start()));
        gaps[Integer.parseInt(gap.group(1))].writeTo(output);
        from = gap.end();
      }
      output.writeUserContent(sentence.substring(from));
    };
  }

  /** A date as this language writes it; {@code form} is a key such as {@code date.short}. */
  public String date(String form, ZonedDateTime moment) {
    return DateTimeFormatter.ofPattern(sentence(form), locale).format(moment);
  }

  private String sentence(String key) {
    @Nullable String own = texts.get(key);
    @Nullable String found = own == null ? english.get(key) : own;
    if (found == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return found;
  }
}
