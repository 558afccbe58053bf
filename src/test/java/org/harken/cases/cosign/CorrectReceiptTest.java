package org.harken.cases.cosign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.Role;
import org.harken.access.SignedIn;
import org.harken.alerts.Alert;
import org.harken.alerts.Alerts;
import org.harken.cases.Concerns;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** When and where any staff first heard it can be put right, and every clock follows. */
@SpringBootTest
class CorrectReceiptTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired SignIntake signIntake;
  @Autowired CaseFiles files;
  @Autowired Clocks clocks;
  @Autowired Alerts alerts;

  AccessFixture house;
  AccessFixture other;
  Actor reachesBoth;

  @BeforeEach
  void twoHouses() {
    house = new AccessFixture(database);
    other = new AccessFixture(database);
    reachesBoth = house.staff("Bea Both", Role.SUPERVISOR, null, house.facility, null, null, true);
  }

  private RecordedCase taken(NewCase concern) {
    return recordCase.record(house.trainee, concern);
  }

  private RecordedCase bell() {
    return taken(Concerns.callBell(house, now().minus(Duration.ofDays(2))));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  private static String typed(Instant at) {
    return LocalDateTime.ofInstant(at, AccessFixture.ZONE).toString();
  }

  private static Wish wish(String field, String value) {
    return new Wish(field, value, "The log says so");
  }

  private Obligation owed(UUID caseId, ObligationKind kind) {
    return clocks.of(caseId).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private List<String> lines(UUID caseId) {
    return database
        .sql("select title || ': ' || text from cases.event where case_id = ? order by id")
        .param(caseId)
        .query((row, number) -> String.valueOf(row.getString(1)))
        .list();
  }

  @Test
  void anEarlierReceiptIsCountedFrom() {
    RecordedCase bell = bell();
    Instant right = now().minus(Duration.ofDays(5));

    signIntake.sign(house.senior, bell.reference(), List.of(wish("receivedAt", typed(right))));

    CaseFile file = files.find(bell.id()).orElseThrow();
    assertThat(file.receivedAt()).isEqualTo(right);
    assertThat(clocks.of(bell.id())).allMatch(one -> one.startedAt().equals(right));
    assertThat(
            database
                .sql(
                    "select received_at = ?::timestamptz from cases.worklist_row where case_id = ?")
                .params(right.toString(), bell.id())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aLaterReceiptIsTooAndTheTraceStays() {
    RecordedCase bell = bell();
    Instant first = owed(bell.id(), ObligationKind.ACK_OR_RESOLVE).dueAt();
    Instant right = now().minus(Duration.ofHours(1));

    signIntake.sign(
        house.senior,
        bell.reference(),
        List.of(wish("receivedAt", right.atOffset(java.time.ZoneOffset.UTC).toString())));

    assertThat(owed(bell.id(), ObligationKind.ACK_OR_RESOLVE).dueAt()).isAfter(first);
    assertThat(lines(bell.id()))
        .anyMatch(
            line ->
                line.startsWith("Put right at the co-sign: When any staff first heard it: Before: ")
                    && line.endsWith("Why: The log says so"))
        .anyMatch(line -> line.startsWith("Received "));
    assertThat(
            database
                .sql("select field from cases.cosign_correction where case_id = ?")
                .param(bell.id())
                .query(String.class)
                .list())
        .containsExactly("receivedAt");
  }

  @Test
  void dangerAllegedThenCountsFromThenToo() {
    RecordedCase slap = taken(Concerns.slap(house, now().minus(Duration.ofHours(1))));
    Instant right = now().minus(Duration.ofHours(3));

    signIntake.sign(house.senior, slap.reference(), List.of(wish("receivedAt", typed(right))));

    assertThat(owed(slap.id(), ObligationKind.IMMEDIATE_REVIEW).startedAt()).isEqualTo(right);
  }

  @Test
  void theHouseIsPutRightWithItsWardAndWhoeverDoesNotReachItLaysItBack() {
    RecordedCase bell = bell();

    signIntake.sign(
        reachesBoth,
        bell.reference(),
        List.of(wish("facility", other.facilityName), wish("department", other.wardName)));

    CaseFile file = files.find(bell.id()).orElseThrow();
    assertThat(file.facility()).isEqualTo(other.facility);
    assertThat(file.department()).isEqualTo(other.ward);
    assertThat(file.owner()).isNull();
    assertThat(lines(bell.id())).anyMatch(line -> line.contains("does not reach this house"));
    assertThat(alerts.unread(other.supervisor.id()))
        .extracting(Alert::link)
        .contains("/cases/" + bell.reference());
    assertThat(
            database
                .sql("select facility from clocks.obligation where subject = ?")
                .param(bell.id())
                .query(UUID.class)
                .list())
        .isNotEmpty()
        .allMatch(other.facility::equals);
  }

  @Test
  void aWardOfTheWrongHouseMayBeLeftOut() {
    RecordedCase bell = bell();
    assertThatThrownBy(
            () ->
                signIntake.sign(
                    reachesBoth,
                    bell.reference(),
                    List.of(wish("facility", other.facility.toString()))))
        .isInstanceOfSatisfying(
            Refused.class,
            no ->
                assertThat(no.faults())
                    .extracting(Refused.FieldFault::field)
                    .contains("department"));

    signIntake.sign(
        reachesBoth,
        bell.reference(),
        List.of(wish("facility", other.facility.toString()), wish("department", "none")));

    assertThat(files.find(bell.id()).orElseThrow().department()).isNull();
  }

  @Test
  void refuses() {
    RecordedCase bell = bell();
    Map<Wish, String> wrong =
        Map.of(
            wish("receivedAt", typed(now().plus(Duration.ofDays(1)))), "future",
            wish("receivedAt", "yesterday"), "day and time",
            wish("receivedAt", "1780-01-01T10:00"), "before 1900",
            wish("receivedAt", typed(now().minus(Duration.ofDays(2)))), "stands so already",
            wish("facility", other.facilityName), "no facility of this name");
    wrong.forEach(
        (one, why) ->
            assertThatThrownBy(() -> signIntake.sign(house.senior, bell.reference(), List.of(one)))
                .isInstanceOfSatisfying(
                    Refused.class,
                    no ->
                        assertThat(no.faults())
                            .extracting(Refused.FieldFault::message)
                            .anyMatch(text -> text.contains(why))));
    assertThat(files.find(bell.id()).orElseThrow().facility()).isEqualTo(house.facility);
  }

  @Test
  void bothStandOnTheSheet() throws Exception {
    RecordedCase bell = bell();
    assertThat(new SignedIn(context, house.senior).page("/cosign/" + bell.reference()))
        .contains("When any staff first heard it", "In which house", "datetime-local");
  }
}
