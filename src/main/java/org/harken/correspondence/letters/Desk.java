package org.harken.correspondence.letters;

import java.util.UUID;
import org.harken.cases.CaseStatus;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.correspondence.model.Composition;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.LetterCheck;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.model.LetterFacts;
import org.harken.correspondence.output.Fonts;
import org.harken.correspondence.store.Letters;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Lays a letter on the desk: with its case, composed and checked as it stands now. */
@Component
class Desk {

  private final Letters letters;
  private final Cases cases;
  private final GatherFacts gather;
  private final Composition composition;
  private final LetterCheck check;
  private final Fonts fonts;

  Desk(
      Letters letters,
      Cases cases,
      GatherFacts gather,
      Composition composition,
      LetterCheck check,
      Fonts fonts) {
    this.letters = letters;
    this.cases = cases;
    this.gather = gather;
    this.composition = composition;
    this.check = check;
    this.fonts = fonts;
  }

  /** A letter with everything around it. */
  record Laid(
      Letter letter,
      CaseSummary summary,
      LetterFacts facts,
      LetterDocument document,
      LetterCheck.Result result) {}

  /** Its case has to be within the actor's reach. */
  CaseSummary caseOf(Actor actor, Letter letter) {
    CaseSummary summary = cases.summary(letter.caseId()).orElseThrow(NotFound::new);
    return cases.open(actor, summary.reference());
  }

  /** The same, to write or release the letter: nothing more is written in a closed case. */
  CaseSummary openCaseOf(Actor actor, Letter letter) {
    CaseSummary summary = caseOf(actor, letter);
    refuseClosed(summary);
    return summary;
  }

  static void refuseClosed(CaseSummary summary) {
    if (summary.status() == CaseStatus.CLOSED) {
      throw new Refused("This case is closed. Reopen it to write to the person again.");
    }
  }

  /** A day by which a letter was owed has passed. */
  boolean isLate(CaseSummary summary) {
    return gather.isLate(summary);
  }

  boolean owesAnswer(CaseSummary summary) {
    return gather.owesAnswer(summary);
  }

  Laid lay(Actor actor, UUID id) {
    Letter letter = letters.find(id).orElseThrow(NotFound::new);
    return lay(letter, caseOf(actor, letter));
  }

  Laid lay(Letter letter, CaseSummary summary) {
    LetterFacts facts = gather.of(summary, letter.author(), letter.language());
    LetterDocument document =
        composition.compose(letter.kind(), letter.language(), letter.text(), facts);
    LetterFacts known = facts.withUnprintable(fonts.unprintable(document.words()));
    return new Laid(
        letter,
        summary,
        known,
        document,
        check.check(letter.kind(), letter.language(), letter.text(), known));
  }
}
