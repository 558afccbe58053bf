package org.harken.correspondence.letters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Practice;
import org.harken.access.PracticeRule.Work;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.LetterNotReady;
import org.harken.correspondence.Missing;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.AskedReleases;
import org.harken.correspondence.store.AskedReleases.Asked;
import org.harken.correspondence.store.Letters;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who may not release alone lays a finished letter before those who may. */
@Service
public class AskRelease {

  /** What only a second person adds. */
  private static final Set<String> SECOND_PERSON = Set.of("cosign", "intake");

  /** Where it is read and written. */
  @Component
  record Books(Letters letters, AskedReleases asked, Cases cases, Audit audit, Clock clock) {}

  private final Books books;
  private final Desk desk;
  private final ReleaseLetter release;
  private final Practice practice;

  AskRelease(Books books, Desk desk, ReleaseLetter release, Practice practice) {
    this.books = books;
    this.desk = desk;
    this.release = release;
    this.practice = practice;
  }

  /** It waits from now on; asked twice it goes on waiting since the first time. */
  @Transactional
  public void ask(Actor actor, UUID id) {
    Letter letter = books.letters().lock(id);
    CaseSummary summary = desk.openCaseOf(actor, letter);
    if (!letter.isDraft()) {
      throw new Refused("letter-frozen", "This letter was released before.");
    }
    if (!practice.rule(actor, Work.LETTERS).needsAnother()) {
      throw new Refused("no-second-person", "You can release this letter yourself.");
    }
    List<Missing> missing = release.missing(actor, desk.lay(letter, summary));
    if (missing.stream().anyMatch(Missing::absolute)) {
      throw new LetterNotReady(missing);
    }
    keep(actor, letter);
  }

  /**
   * Somebody tried to release what they may not release alone: where nothing else is missing, it
   * waits for another from now on.
   */
  @Transactional
  public void instead(Actor actor, UUID id, LetterNotReady refusal) {
    Set<String> codes =
        refusal.missing().stream()
            .map(Missing::code)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    if (codes.contains("cosign") && SECOND_PERSON.containsAll(codes)) {
      keep(actor, books.letters().lock(id));
    }
  }

  private void keep(Actor actor, Letter letter) {
    if (!letter.isDraft() || !books.asked().ask(letter.id(), actor, books.clock().instant())) {
      return;
    }
    books
        .audit()
        .changed(
            actor,
            "asked for release",
            "letter",
            letter.id().toString(),
            Map.of("case", letter.caseId(), "kind", letter.kind().name()));
    books
        .cases()
        .happened(
            actor,
            letter.caseId(),
            TimelineKind.LETTER,
            Wording.name(letter.kind()) + " waits for another person to release it",
            "");
  }

  /** Whether it waits, and for whom. */
  @Transactional(readOnly = true)
  public Optional<Asked> asked(UUID letter) {
    return books.asked().of(letter);
  }

  /** Whether it waits for somebody like this actor. */
  @Transactional(readOnly = true)
  public boolean waitsFor(Actor actor, UUID letter) {
    return actor.may("letters:release")
        && !practice.rule(actor, Work.LETTERS).needsAnother()
        && asked(letter).filter(one -> !one.by().equals(actor.id())).isPresent();
  }
}
