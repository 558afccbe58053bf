package org.harken.competency.training;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.harken.cases.forms.Phrases;
import org.harken.platform.Refused;
import org.harken.platform.web.AskedLanguage;
import org.harken.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The languages that those read who come to a training. */
@Component("trainingLanguages")
public class Spoken {

  static final List<String> LANGUAGES = List.of("en", "es");

  private final Map<String, Words> words = Words.beside(Spoken.class, LANGUAGES);

  public List<Words> all() {
    return List.copyOf(words.values());
  }

  /** As whoever asks wants to read. */
  Words of(HttpServletRequest request, HttpServletResponse response) {
    return of(AskedLanguage.of(request, response, words.keySet()));
  }

  /** English where we do not speak it. */
  Words of(@Nullable String language) {
    Words known = language == null ? null : words.get(language);
    return known == null ? words.values().iterator().next() : known;
  }

  /** What is said of a field that cannot be taken. */
  static Phrases phrases(Words words) {
    return new Phrases(
        words.get("too.long"),
        words.get("no.sign"),
        words.get("choose.one"),
        words.get("choose.one"),
        words.get("number"),
        words.get("choose.one"),
        words.get("again"));
  }

  /** A refusal in their language, with the same code; what has no sentence stays as it is. */
  static Refused said(Words words, Refused refusal) {
    String key = "refused." + refusal.code();
    return words.has(key)
        ? new Refused(
            refusal.code(),
            words.get(key),
            refusal.faults().stream()
                .map(fault -> new Refused.FieldFault(fault.field(), words.get(key)))
                .toList())
        : refusal;
  }
}
