package org.harken.correspondence.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.Outgoing;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.Letter.Sending;
import org.harken.correspondence.model.SameWords;
import org.harken.correspondence.store.Letters;
import org.harken.platform.mail.CallBack.Why;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Which finished letters of a case may tell of something that does not belong to it. */
@Component
class LettersThatLeft implements Outgoing {

  private final Letters letters;
  private final PrintLetter print;
  private final AskSecondLook askSecondLook;
  private final CallBackLetters callBack;

  LettersThatLeft(
      Letters letters, PrintLetter print, AskSecondLook askSecondLook, CallBackLetters callBack) {
    this.callBack = callBack;
    this.letters = letters;
    this.print = print;
    this.askSecondLook = askSecondLook;
  }

  /** Whether the words themselves stand there, or the letter was finished after them. */
  private record Touched(boolean holdsWords) {}

  @Override
  public List<Left> restingOn(UUID caseId, Instant since, String words) {
    return letters.ofCase(caseId).stream()
        .filter(letter -> !letter.sendings().isEmpty())
        .flatMap(letter -> left(letter, since, words).stream())
        .toList();
  }

  @Override
  public void putRight(Actor actor, UUID caseId, Instant since, String words) {
    callBack.callBack(
        actor,
        letters.ofCase(caseId).stream()
            .filter(letter -> letter.status() == LetterStatus.SENT)
            .filter(letter -> touched(letter, since, words).isPresent())
            .toList(),
        Why.PUT_RIGHT);
    // what was called back has not left, and is looked at again as all that waits
    letters.ofCase(caseId).stream()
        .filter(letter -> letter.status() == LetterStatus.RELEASED)
        .forEach(
            letter ->
                touched(letter, since, words)
                    .ifPresent(found -> askSecondLook.ask(actor, letter, found.holdsWords())));
  }

  private Optional<Left> left(Letter letter, Instant since, String words) {
    Sending last = letter.sendings().getLast();
    return touched(letter, since, words)
        .map(
            found ->
                new Left(
                    letter.id(),
                    Wording.name(letter.kind()) + ", sent " + Wording.how(last.how()),
                    last.to(),
                    last.at(),
                    found.holdsWords()));
  }

  private Optional<Touched> touched(Letter letter, Instant since, String words) {
    Release release = letter.release();
    if (release == null) {
      return Optional.empty();
    }
    boolean holds = SameWords.in(words, print.frozen(release).words());
    // an acknowledgement tells of nothing that was found: it counts only with the words themselves
    boolean rests = letter.kind() != LetterKind.ACKNOWLEDGEMENT && !release.at().isBefore(since);
    return holds || rests ? Optional.of(new Touched(holds)) : Optional.empty();
  }
}
