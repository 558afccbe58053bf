package org.harken.correspondence.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.cases.Concerns;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.repair.RepairEntry;
import org.harken.cases.repair.Wish;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.SentHow;
import org.harken.platform.web.Actor;
import org.springframework.context.ApplicationContext;

/** A grievance of two days ago with one issue, to write letters about in a test. */
final class LetterCase {

  final String reference;
  final UUID caseId;
  final UUID issue;
  private final AccessFixture house;
  private final ApplicationContext context;

  LetterCase(AccessFixture house, ApplicationContext context) {
    this.house = house;
    this.context = context;
    var taken =
        context
            .getBean(RecordCase.class)
            .record(
                house.senior,
                Concerns.callBell(house, clock().instant().minus(Duration.ofDays(2))));
    this.reference = taken.reference();
    this.caseId = taken.id();
    this.issue =
        context
            .getBean(CodeIssue.class)
            .code(
                house.senior,
                reference,
                new NewIssue("LISTENING", 2, null, null, "call bell went unanswered", null))
            .id();
  }

  private Clock clock() {
    return context.getBean(Clock.class);
  }

  /** With everything that the law asks of it. */
  UUID written(Actor by, LetterKind kind, String passage) {
    UUID id =
        context.getBean(StartLetter.class).start(by, reference, kind, "en", LetterText.EMPTY).id();
    context
        .getBean(WriteLetter.class)
        .write(
            by,
            id,
            new LetterText(
                new Contact("Maya Klein", "555 0140"),
                "I read the call bell log. I spoke with the nurse in charge.",
                "The bell rang for 41 minutes. This should not have happened.",
                LocalDate.ofInstant(clock().instant(), AccessFixture.ZONE),
                null,
                List.of(new Passage(issue, passage)),
                null,
                ""),
            null);
    return id;
  }

  /** Written and released by a senior. */
  UUID finished(LetterKind kind, String passage) {
    UUID id = written(house.senior, kind, passage);
    context.getBean(ReleaseLetter.class).release(house.senior, id, null);
    return id;
  }

  /** The same, and it left by mail. */
  UUID left(LetterKind kind, String passage) {
    UUID id = finished(kind, passage);
    context.getBean(RecordSent.class).record(house.senior, id, SentHow.POST, null);
    return id;
  }

  void strike(Actor by, UUID item) {
    context
        .getBean(RepairEntry.class)
        .repair(by, reference, new Wish(List.of(item), null, "Wrong patient"));
  }
}
