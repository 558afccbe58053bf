package org.harken.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The languages the public pages speak: one file of words each. */
@Component("portalLanguages")
public class Languages {

  private static final List<String> SPOKEN = List.of("en", "es");

  private final Map<String, Words> words = new LinkedHashMap<>();

  Languages() {
    Map<String, String> english = read("en");
    for (String code : SPOKEN) {
      words.put(code, new Words(Locale.of(code), read(code), english));
    }
  }

  public List<Words> all() {
    return List.copyOf(words.values());
  }

  boolean speaks(@Nullable String code) {
    return code != null && words.containsKey(code);
  }

  /** The words of a language; English where we do not speak it. */
  public Words of(@Nullable String code) {
    @Nullable Words known = code == null ? null : words.get(code);
    return known == null ? words.values().iterator().next() : known;
  }

  static Map<String, String> read(String code) {
    var texts = new Properties();
    try (InputStream in = Languages.class.getResourceAsStream("words_" + code + ".properties")) {
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
}
