package org.harken.cases.cues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.cases.store.DataFile;
import org.springframework.stereotype.Component;

/**
 * Finds words that may tell of abuse, neglect or harm, in English and Spanish, by the list in force
 * on a day. It would rather ask once too often: a person says whether it was meant so.
 */
@Component
public class DangerWords {

  private record Cue(LocalDate since, Pattern pattern) {}

  private final List<Cue> cues = new ArrayList<>();

  DangerWords() {
    for (var row : DataFile.rows(DangerWords.class, "danger-words.csv")) {
      cues.add(new Cue(LocalDate.parse(row.getField("since")), Cues.word(row.getField("pattern"))));
    }
  }

  /** The first words found, as they stand in the text. */
  public Optional<String> in(String text, LocalDate day) {
    String plain = Cues.plain(text);
    for (Cue cue : cues) {
      Matcher matcher = cue.pattern().matcher(plain);
      if (!cue.since().isAfter(day) && matcher.find()) {
        return Optional.of(text.substring(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }
}
