package org.harken.correspondence.letters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.cases.Outgoing;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.Letter.Sending;
import org.harken.correspondence.model.SameWords;
import org.harken.correspondence.store.Letters;
import org.springframework.stereotype.Component;

/** Which letters of a case have left and may tell of something that does not belong to it. */
@Component
class LettersThatLeft implements Outgoing {

  private final Letters letters;
  private final PrintLetter print;

  LettersThatLeft(Letters letters, PrintLetter print) {
    this.letters = letters;
    this.print = print;
  }

  @Override
  public List<Left> restingOn(UUID caseId, Instant since, String words) {
    return letters.ofCase(caseId).stream()
        .filter(letter -> !letter.sendings().isEmpty())
        .flatMap(letter -> left(letter, since, words).stream())
        .toList();
  }

  private List<Left> left(Letter letter, Instant since, String words) {
    Release release = letter.release();
    if (release == null) {
      return List.of();
    }
    boolean holds = SameWords.in(words, print.frozen(release).words());
    // an acknowledgement tells of nothing that was found: it counts only with the words themselves
    boolean rests = letter.kind() != LetterKind.ACKNOWLEDGEMENT && !release.at().isBefore(since);
    if (!holds && !rests) {
      return List.of();
    }
    Sending last = letter.sendings().getLast();
    return List.of(
        new Left(
            letter.id(),
            Wording.name(letter.kind()) + ", sent " + Wording.how(last.how()),
            last.to(),
            last.at(),
            holds));
  }
}
