package org.harken.correspondence.composer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A language a letter can be written in, as a form offers it. */
public record LanguageChoice(String code, String label, boolean chosen) {

  static List<LanguageChoice> forCase(String preferred) {
    String own = Locale.forLanguageTag(preferred).getLanguage();
    List<String> codes = List.of("en", "es");
    String first = codes.contains(own) ? own : "en";
    return Stream.concat(Stream.of(first), codes.stream().filter(code -> !code.equals(first)))
        .map(
            code ->
                new LanguageChoice(
                    code, Locale.of(code).getDisplayLanguage(Locale.ENGLISH), code.equals(first)))
        .toList();
  }
}
