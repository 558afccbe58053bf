package org.harken.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The languages the public pages speak: one file of words each. */
@Component("portalLanguages")
public class Languages {

  private static final List<String> SPOKEN = List.of("en", "es");

  private final Map<String, Words> words = Words.beside(Languages.class, SPOKEN);

  public List<Words> all() {
    return List.copyOf(words.values());
  }

  Set<String> spoken() {
    return words.keySet();
  }

  /** The words of a language; English where we do not speak it. */
  public Words of(@Nullable String code) {
    @Nullable Words known = code == null ? null : words.get(code);
    return known == null ? words.values().iterator().next() : known;
  }
}
