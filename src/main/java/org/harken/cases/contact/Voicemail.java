package org.harken.cases.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harken.cases.cues.Cues;
import org.harken.cases.store.DataFile;
import org.springframework.stereotype.Component;

/** What may be left on a machine, in agreed words, and who wants nothing left there. */
@Component
public class Voicemail {

  /** The agreed words of a language, with the day they count from. */
  public record Agreed(LocalDate since, String version, String language, String text) {}

  private record Wish(LocalDate since, java.util.regex.Pattern pattern) {}

  private final List<Agreed> agreed =
      DataFile.rows(Voicemail.class, "voicemail-words.csv").stream()
          .map(
              row ->
                  new Agreed(
                      LocalDate.parse(row.getField("since")),
                      row.getField("version"),
                      row.getField("language"),
                      row.getField("text")))
          .toList();

  private final List<Wish> wishes =
      DataFile.rows(Voicemail.class, "no-voicemail.csv").stream()
          .map(
              row ->
                  new Wish(
                      LocalDate.parse(row.getField("since")), Cues.word(row.getField("pattern"))))
          .toList();

  /** The newest agreed words in this language, else in English. */
  public Agreed words(String language, LocalDate day) {
    return newest(language.split("-")[0], day).or(() -> newest("en", day)).orElseThrow();
  }

  private Optional<Agreed> newest(String language, LocalDate day) {
    return agreed.stream()
        .filter(one -> one.language().equals(language) && !one.since().isAfter(day))
        .reduce((first, second) -> second.since().isBefore(first.since()) ? first : second);
  }

  /** The wish that speaks against it, as the person put it; the first one counts. */
  public Optional<String> refusedBy(Stream<String> contactWishes, LocalDate day) {
    return contactWishes
        .filter(
            said ->
                wishes.stream()
                    .filter(wish -> !wish.since().isAfter(day))
                    .anyMatch(wish -> wish.pattern().matcher(Cues.plain(said)).find()))
        .findFirst();
  }
}
