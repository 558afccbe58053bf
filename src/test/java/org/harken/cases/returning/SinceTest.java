package org.harken.cases.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.organisation.PlanLeave;
import org.harken.audit.Audit;
import org.harken.cases.Concerns;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.notes.AddNote;
import org.harken.cases.recognition.Answers;
import org.harken.cases.store.Guard;
import org.harken.cases.timeline.AddToCase;
import org.harken.cases.timeline.CaseEvent;
import org.harken.platform.Ids;
import org.harken.platform.testing.Swept;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@Swept
class SinceTest {

  private static final String WORDS = "She still has no answer about the night bell.";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired RecordCase recordCase;
  @Autowired AddToCase addToCase;
  @Autowired AddNote addNote;
  @Autowired PlanLeave planLeave;
  @Autowired ShowReturn showReturn;
  @Autowired Guard guard;
  @Autowired Audit audit;

  AccessFixture house;
  RecordedCase own;
  RecordedCase nobodys;

  private interface Work {
    void run() throws Exception;
  }

  private static void at(String local, Work work) {
    Instant moment = LocalDateTime.parse(local).atZone(AccessFixture.ZONE).toInstant();
    TimeSource.at(
        moment,
        () -> {
          try {
            work.run();
            return true;
          } catch (Exception problem) {
            throw new IllegalStateException(problem);
          }
        });
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(AccessFixture.ZONE).toInstant();
  }

  /** Petra works on Friday the 13th; then she is away for ten days. */
  @BeforeEach
  void tenDaysGoBy() {
    house = new AccessFixture(database);
    at("2026-02-13T15:00", () -> new SignedIn(context, house.senior));
    RecordedCase friday =
        TimeSource.at(
            moment("2026-02-13T15:00"),
            () ->
                recordCase.record(
                    house.senior, Concerns.callBell(house, moment("2026-02-13T14:00"))));
    own = friday;
    at(
        "2026-02-17T10:00",
        () -> {
          addToCase.add(
              house.developing,
              friday.reference(),
              new CaseEvent("PERSON_CALLED", null, WORDS, Answers.NONE));
          addNote.add(house.developing, friday.reference(), "Asked the ward for the log.");
        });
    nobodys =
        TimeSource.at(
            moment("2026-02-17T10:00"),
            () ->
                recordCase.recordForNobody(
                    house.supervisor, Concerns.callBell(house, moment("2026-02-17T09:00"))));
  }

  @Test
  void showsWhatCameWhatWasDoneWhatIsDueAndWhatFamiliesSaid() {
    at(
        "2026-02-23T08:30",
        () -> {
          var petra = new SignedIn(context, house.senior);
          assertThat(petra.page("/"))
              .contains("Since you were here", "1 now due, 1 from families, 1 came");
          String page = petra.page("/since");
          assertThat(page)
              .contains("You were here last", "Fri 13 February")
              .contains("Now due", own.reference())
              .contains("What families said", WORDS)
              .contains("What came", nobodys.reference(), "Nobody has it.", "Take it up")
              .contains("What others did", house.developing.name())
              .doesNotContain("Asked the ward for the log.");
          assertThat(audit.of("case", own.id().toString(), 30))
              .anySatisfy(
                  entry ->
                      assertThat(entry.facts().toString()).contains("what was said meanwhile"));

          // it takes a decision
          petra.send("/cases/" + nobodys.reference() + "/owner", Map.of("assignee", "me"));
          assertThat(petra.page("/since")).contains("You have it.").doesNotContain("Take it up");
          assertThat(petra.send("/since/known", Map.of()).getRedirectedUrl()).isEqualTo("/");
          assertThat(petra.page("/")).doesNotContain("Since you were here");
          assertThat(petra.page("/since")).contains(own.reference());
        });
  }

  @Test
  void aNightIsNoAbsenceAndADayOfLeaveIs() {
    at(
        "2026-02-14T08:30",
        () -> {
          assertThat(new SignedIn(context, house.senior).page("/"))
              .doesNotContain("Since you were here");
          assertThat(new SignedIn(context, house.senior).page("/since"))
              .contains("You were not away for long.");
        });
    planLeave.plan(
        house.administrator,
        house.senior.id(),
        LocalDate.of(2026, 2, 15),
        LocalDate.of(2026, 2, 15));
    at(
        "2026-02-16T08:00",
        () ->
            assertThat(new SignedIn(context, house.senior).page("/"))
                .contains("Since you were here"));
  }

  @Test
  void theCardGoesByItselfAfterAWeek() {
    at("2026-02-23T08:30", () -> new SignedIn(context, house.senior));
    at("2026-02-24T08:30", () -> new SignedIn(context, house.senior));
    at("2026-02-26T08:30", () -> new SignedIn(context, house.senior));
    at(
        "2026-02-27T08:30",
        () ->
            assertThat(new SignedIn(context, house.senior).page("/"))
                .as("four days later it still stands")
                .contains("Since you were here"));
    at("2026-03-01T08:30", () -> new SignedIn(context, house.senior));
    at(
        "2026-03-02T09:30",
        () ->
            assertThat(new SignedIn(context, house.senior).page("/"))
                .doesNotContain("Since you were here"));
  }

  @Test
  void wordsStandThereOnlyWhileTheCaseIsOnesOwn() {
    at(
        "2026-02-18T09:00",
        () -> {
          var supervisor = new SignedIn(context, house.supervisor);
          supervisor.send(
              "/handover",
              Map.of(
                  "giver", house.senior.id().toString(),
                  "taker", house.developing.id().toString(),
                  "fromDay", "2026-02-18",
                  "toDay", "2026-02-27",
                  "word", ""));
        });
    at(
        "2026-02-23T08:30",
        () ->
            assertThat(new SignedIn(context, house.senior).page("/since"))
                .contains("Your work is with " + house.developing.name(), "Take it back")
                .contains(own.reference(), "With " + house.developing.name())
                .doesNotContain(WORDS));
  }

  @Test
  void whatIsClosedToSomebodyIsNotThere() {
    guard.name(
        house.director,
        own.id(),
        new Guard.Named(
            Ids.next(),
            house.senior.id(),
            house.senior.name(),
            Guard.As.ABOUT,
            house.director.name(),
            moment("2026-02-19T09:00")));
    at(
        "2026-02-23T08:30",
        () -> {
          String page = new SignedIn(context, house.senior).page("/since");
          assertThat(page).doesNotContain(own.reference(), WORDS);
          assertThat(new SignedIn(context, house.stranger).page("/since"))
              .doesNotContain(nobodys.reference(), own.reference());
        });
  }

  @Test
  void isNotForThoseWhoReadNoCases() {
    at(
        "2026-02-23T08:30",
        () ->
            assertThat(new SignedIn(context, house.contact).open("/since").getStatus())
                .isEqualTo(403));
  }

  @Test
  void shortensLongWordsByWholeSigns() {
    assertThat(ReturnLines.shortened("a  b\n c")).isEqualTo("a b c");
    assertThat(ReturnLines.shortened("\uD83D\uDE00".repeat(400)))
        .hasSizeLessThan(490)
        .endsWith("\uD83D\uDE00…");
    Actor nobody = Actor.PUBLIC;
    assertThat(showReturn.card(nobody)).isEmpty();
  }
}
