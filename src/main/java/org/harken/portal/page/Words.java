package org.harken.portal.page;

import gg.jte.Content;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences of the public pages in one language. A missing one is said in English. */
public final class Words {

  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  private final Locale locale;
  private final Map<String, String> texts;
  private final Map<String, String> english;

  Words(Locale locale, Map<String, String> texts, Map<String, String> english) {
    this.locale = locale;
    this.texts = texts;
    this.english = english;
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
