package org.harken.correspondence.letters;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Practice;
import org.harken.access.PracticeRule.Work;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.store.Letters;
import org.harken.correspondence.store.SecondLooks;
import org.harken.correspondence.store.SecondLooks.Asked;
import org.harken.correspondence.store.SecondLooks.Outcome;
import org.harken.platform.Refused;
import org.harken.platform.files.Blobs;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A finished letter was looked at again: it stays as it is, with a reason, or is a draft again. */
@Service
public class LookAtLetter {

  private static final int MOST_WORDS = 1_000;

  /** Where it is written. */
  @Component
  record Books(Letters letters, SecondLooks looks, Cases cases, Audit audit, Clock clock) {}

  private final Books books;
  private final Desk desk;
  private final Blobs blobs;
  private final Practice practice;

  LookAtLetter(Books books, Desk desk, Blobs blobs, Practice practice) {
    this.practice = practice;
    this.books = books;
    this.desk = desk;
    this.blobs = blobs;
  }

  /** Whether somebody has to look at it again; who asks has opened the letter. */
  @Transactional(readOnly = true)
  public Optional<Asked> asked(UUID letter) {
    return books.looks().openOf(letter);
  }

  /** It may leave as it is. */
  @Transactional
  public void confirm(Actor actor, UUID id, @Nullable String why) {
    Letter letter = books.letters().lock(id);
    desk.caseOf(actor, letter);
    Asked asked = asked(letter);
    if (practice.rule(actor, Work.LETTERS).needsAnother()) {
      throw new Refused(
          "cosign", "A second person who is past the first level has to confirm this letter.");
    }
    String reason = reason(why);
    answered(actor, letter, asked, Outcome.CONFIRMED, reason);
    books
        .cases()
        .happened(
            actor,
            letter.caseId(),
            TimelineKind.LETTER,
            Wording.name(letter.kind()) + " looked at again: it may leave",
            reason);
  }

  /** A draft again, to be changed and released anew; what was frozen goes, its print stays. */
  @Transactional
  public void withdraw(Actor actor, UUID id, @Nullable String why) {
    Letter letter = books.letters().lock(id);
    CaseSummary summary = desk.openCaseOf(actor, letter);
    Asked asked = asked(letter);
    String reason = reason(why);
    Release release = letter.release();
    UUID pdf = release == null ? null : release.pdf();
    books.letters().withdraw(id, books.clock().instant());
    if (pdf != null) {
      blobs.remove(pdf);
    }
    answered(actor, letter, asked, Outcome.WITHDRAWN, reason);
    books
        .cases()
        .happened(
            actor,
            summary.id(),
            TimelineKind.LETTER,
            Wording.name(letter.kind()) + " taken back before it left",
            reason);
  }

  private Asked asked(Letter letter) {
    return books
        .looks()
        .openOf(letter.id())
        .orElseThrow(
            () -> new Refused("no-look-asked", "Nobody asked to look at this letter again."));
  }

  private void answered(Actor actor, Letter letter, Asked asked, Outcome outcome, String reason) {
    books.looks().answer(actor, asked.id(), outcome, reason, books.clock().instant());
    books
        .audit()
        .changed(
            actor,
            outcome == Outcome.CONFIRMED ? "confirmed" : "withdrew",
            "letter",
            letter.id().toString(),
            Map.of("case", letter.caseId(), "look", asked.id()));
  }

  private static String reason(@Nullable String why) {
    String reason = why == null ? "" : Typed.clean(why).strip();
    if (reason.isEmpty() || reason.length() > MOST_WORDS) {
      throw Refused.field("reason", "Say in a sentence why.");
    }
    return reason;
  }
}
