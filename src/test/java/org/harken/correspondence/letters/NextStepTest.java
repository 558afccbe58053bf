package org.harken.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.cases.Concerns;
import org.harken.cases.NextStep;
import org.harken.cases.Outcome;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.closing.ReopenCase;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.worklist.Filter;
import org.harken.cases.worklist.WorklistQuery;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.SentHow;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The button of a line in the list and the best next step on the case say the same. */
@SpringBootTest
class NextStepTest {

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired CodeIssue codeIssue;
  @Autowired ReadCase readCase;
  @Autowired WorklistQuery worklist;
  @Autowired StartLetter start;
  @Autowired WriteLetter write;
  @Autowired ReleaseLetter release;
  @Autowired RecordSent sent;
  @Autowired CloseCase closeCase;
  @Autowired ReopenCase reopenCase;

  AccessFixture house;
  String reference;

  @BeforeEach
  void aGrievance() {
    house = new AccessFixture(database);
    reference =
        recordCase
            .record(
                house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofDays(2))))
            .reference();
  }

  /** What the list says, after the case was found to say the same. */
  private String says(Actor actor) {
    NextStep listed =
        worklist
            .find(actor, new Filter(null, null, reference, null, null, null, null, 0))
            .items()
            .getFirst()
            .next();
    NextStep shown = readCase.read(actor, reference).next();
    if (listed == null || shown == null) {
      assertThat(listed).isEqualTo(shown);
      return "Open";
    }
    assertThat(listed.brief()).isEqualTo(shown.brief());
    assertThat(listed.link()).isEqualTo(shown.link());
    return listed.brief() + " " + listed.link().replaceAll("[0-9a-f-]{36}", "it");
  }

  private UUID code() {
    return codeIssue
        .code(
            house.senior,
            reference,
            new NewIssue("LISTENING", 2, null, null, "call bell went unanswered", null))
        .id();
  }

  private LetterText whole(UUID... issues) {
    return new LetterText(
        new Contact("Maya Klein", "555 0140"),
        "I read the call bell log. I spoke with the nurse in charge.",
        "The bell rang for 41 minutes. This should not have happened.",
        LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE),
        null,
        Arrays.stream(issues)
            .map(issue -> new Passage(issue, "She rang at 2:10. No one came. We are sorry."))
            .toList(),
        null,
        "");
  }

  @Test
  void namesTheStepFromTheFirstCallToTheClose() {
    String page = "/cases/" + reference;
    assertThat(says(house.senior)).isEqualTo("Add issues " + page + "#issues");
    UUID issue = code();
    assertThat(says(house.senior)).isEqualTo("Write answer " + page + "#letters");
    UUID letter =
        start.start(house.senior, reference, LetterKind.RESOLUTION, "en", LetterText.EMPTY).id();
    assertThat(says(house.senior)).isEqualTo("Finish letter /letters/it");
    write.write(house.senior, letter, whole(issue), null);
    assertThat(says(house.senior)).isEqualTo("Release /letters/it#release");
    assertThat(says(house.trainee)).isEqualTo("Open letter /letters/it#release");
    UUID another = code();
    assertThat(says(house.senior)).isEqualTo("Finish letter /letters/it");
    write.write(house.senior, letter, whole(issue, another), null);
    assertThat(says(house.director)).isEqualTo("Release /letters/it#release");
    release.release(house.senior, letter, null);
    assertThat(says(house.senior)).isEqualTo("Send letter /letters/it#sent");
    assertThat(says(house.auditor)).isEqualTo("Open");
    sent.record(house.senior, letter, SentHow.POST, null);
    assertThat(says(house.senior)).isEqualTo("Close " + page + "#close");
    closeCase.close(house.senior, reference, Ending.of(Outcome.RESOLVED_SATISFIED, "Content"));
    assertThat(says(house.senior)).isEqualTo("Open");
    reopenCase.reopen(house.senior, reference, "She wrote again");
    assertThat(says(house.senior)).as("another answer is owed").startsWith("Write answer");
  }

  @Test
  void whoMaySignIsAskedToSignAndWhoWroteItGoesOn() {
    reference =
        recordCase.record(house.trainee, Concerns.callBell(house, clock.instant())).reference();
    assertThat(says(house.senior)).isEqualTo("Sign intake /cosign/" + reference);
    assertThat(says(house.trainee)).startsWith("Add issues");
  }
}
