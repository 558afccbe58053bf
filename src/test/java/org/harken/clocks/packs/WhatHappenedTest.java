package org.harken.clocks.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.harken.clocks.ObligationStatus;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.Owed;
import org.harken.clocks.model.Reckoning;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Upcoming;
import org.harken.clocks.store.StoredObligation;
import org.harken.platform.Ids;
import org.junit.jupiter.api.Test;

/** How something owed is met, stands still, is moved and ends. */
class WhatHappenedTest {

  private static Owed only(String pack, String events, String kind) {
    List<Owed> owed =
        Worked.owed(pack, events).stream().filter(one -> Worked.kind(one).equals(kind)).toList();
    assertThat(owed).hasSize(1);
    return owed.getFirst();
  }

  private static ObligationStatus status(String pack, Owed owed, String local) {
    UUID id = Ids.next();
    ZoneId zone = Worked.zone(pack);
    return StoredObligation.of(id, new StoredObligation.Whose(id, id, null, zone), owed)
        .asOf(Worked.at(local, zone))
        .status();
  }

  private static String due(String pack, Owed owed) {
    return LocalDateTime.ofInstant(owed.dueAt(), Worked.zone(pack)).toLocalDate().toString();
  }

  @Test
  void theAnswerMeetsEverythingThatIsOwedToThePerson() {
    String events =
        "RECEIVED 2026-02-18T14:15, INTERIM_SENT 2026-02-24T10:00 day=2026-03-10, RESOLVED 2026-03-09T10:00";
    assertThat(Worked.owed("US-CMS-HOSP", events))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.end()).isEqualTo(Owed.End.MET));
    Instant letter = Worked.at("2026-02-24T10:00", Worked.zone("US-CMS-HOSP"));
    assertThat(only("US-CMS-HOSP", events, "ACK_OR_RESOLVE").endedAt()).isEqualTo(letter);
  }

  @Test
  void aLawfulExtensionIsNoBreachAndOneThatCameTooLateIs() {
    String pack = "US-CMS-HOSP";
    String before = "RECEIVED 2026-02-18T14:15, INTERIM_SENT 2026-03-20T10:00 day=2026-03-27";
    String after = "RECEIVED 2026-02-18T14:15, INTERIM_SENT 2026-03-21T10:00 day=2026-03-27";
    Owed lawful = only(pack, before, "FINAL");
    assertThat(status(pack, lawful, "2026-03-26T12:00")).isEqualTo(ObligationStatus.EXTENDED);
    assertThat(lawful.extended()).isEqualTo(1);
    assertThat(lawful.because()).endsWith("Extended on Fri 20 March to Fri 27 March.");
    Owed late = only(pack, after, "FINAL");
    assertThat(status(pack, late, "2026-03-26T12:00")).isEqualTo(ObligationStatus.MISSED);
    assertThat(late.extended()).isZero();
    assertThat(late.because())
        .endsWith("The extension of Sat 21 March does not count: the time was over.");
  }

  @Test
  void theSecondExtensionIsDecidedByASupervisorAndTheThirdByADirector() {
    String pack = "US-CMS-HOSP";
    String first = "RECEIVED 2026-02-18T14:15, INTERIM_SENT 2026-03-20T10:00 day=2026-03-27";
    String second = first + ", INTERIM_SENT 2026-03-27T10:00 day=2026-04-03";
    String third = " by=SUPERVISOR, INTERIM_SENT 2026-04-03T10:00 day=2026-04-10";
    assertThat(due(pack, only(pack, second, "FINAL"))).isEqualTo("2026-03-27");
    assertThat(only(pack, second, "FINAL").because()).contains("is decided by a supervisor");
    assertThat(due(pack, only(pack, second + " by=SUPERVISOR", "FINAL"))).isEqualTo("2026-04-03");
    assertThat(due(pack, only(pack, second + third + " by=SUPERVISOR", "FINAL")))
        .isEqualTo("2026-04-03");
    Owed moved = only(pack, second + third + " by=DIRECTOR", "FINAL");
    assertThat(due(pack, moved)).isEqualTo("2026-04-10");
    assertThat(moved.extended()).isEqualTo(3);
  }

  @Test
  void onlyWhatTheLawNamesStopsAClock() {
    String stopped = ", PAUSED 2026-02-19T10:00 reason=LAW_ENFORCEMENT";
    Owed hospital = only("US-CMS-HOSP", "RECEIVED 2026-02-18T14:15" + stopped, "FINAL");
    assertThat(status("US-CMS-HOSP", hospital, "2026-03-01T12:00"))
        .isEqualTo(ObligationStatus.RUNNING);
    Owed breach = only("US-CA", "RECEIVED 2026-02-18T14:15" + stopped, "REPORT");
    assertThat(status("US-CA", breach, "2026-02-18T18:00")).isEqualTo(ObligationStatus.RUNNING);
    assertThat(status("US-CA", breach, "2027-02-18T18:00")).isEqualTo(ObligationStatus.PAUSED);
  }

  @Test
  void aPauseThatHasAnEndOfItsOwnEndsByItself() {
    Owed answer =
        only(
            "IE-HSE",
            "RECEIVED 2026-02-27T10:00, ACKNOWLEDGED 2026-03-02T10:00, INFORMATION_REQUESTED 2026-03-09T10:00",
            "FINAL");
    assertThat(status("IE-HSE", answer, "2026-03-08T12:00")).isEqualTo(ObligationStatus.RUNNING);
    assertThat(status("IE-HSE", answer, "2026-03-24T23:59")).isEqualTo(ObligationStatus.PAUSED);
    assertThat(status("IE-HSE", answer, "2026-03-25T00:00")).isEqualTo(ObligationStatus.RUNNING);
    assertThat(status("IE-HSE", answer, "2026-05-01T00:00")).isEqualTo(ObligationStatus.MISSED);
  }

  @Test
  void newsIsOwedEveryTwentyDaysAfterTheThirtieth() {
    String begun = "RECEIVED 2026-02-27T10:00, ACKNOWLEDGED 2026-03-02T10:00";
    String told = begun + ", INTERIM_SENT 2026-05-10T10:00";
    assertThat(
            Worked.owed("IE-HSE", told).stream().filter(one -> Worked.kind(one).equals("UPDATE")))
        .extracting(one -> due("IE-HSE", one) + " " + one.end())
        .containsExactly("2026-05-14 MET", "2026-06-12 OPEN");
    String late = begun + ", INTERIM_SENT 2026-06-15T10:00";
    assertThat(
            Worked.owed("IE-HSE", late).stream().filter(one -> Worked.kind(one).equals("UPDATE")))
        .as("late news is met late, and the next day is the next on the same beat")
        .extracting(one -> due("IE-HSE", one) + " " + one.end())
        .containsExactly("2026-05-14 MET", "2026-07-10 OPEN");
    assertThat(Worked.owed("IE-HSE", begun + ", RESOLVED 2026-04-10T10:00"))
        .as("answered in time, no news is owed")
        .noneMatch(one -> Worked.kind(one).equals("UPDATE"));
  }

  @Test
  void aStageEndsWhereTheNextBegins() {
    String moved = "RECEIVED 2026-03-02T10:00 stage=1, STAGE_2 2026-03-05T10:00";
    assertThat(Worked.owed("UK-SCO", moved))
        .extracting(one -> Worked.kind(one) + " " + one.end())
        .containsExactly("FINAL CANCELLED", "ACK OPEN", "FINAL OPEN");
    RulePack pack = Worked.pack("UK-SCO");
    ZoneId zone = Worked.zone("UK-SCO");
    List<Event> early = Worked.events("RECEIVED 2026-03-02T10:00 stage=1", zone);
    assertThat(Reckoning.of(early).next(pack, Worked.setting(zone, null)))
        .extracting(Upcoming::words)
        .containsExactly(
            "3 business days once it is at stage 2", "20 business days once it is at stage 2");
  }

  @Test
  void whatIsNoGrievanceAnyMoreOwesNothingUntilItIsOneAgain() {
    String lowered =
        "RECEIVED 2026-02-18T14:15 about=grievance, CLASSIFIED 2026-02-20T10:00 no=grievance";
    assertThat(Worked.owed("US-CMS-HOSP", lowered))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.end()).isEqualTo(Owed.End.CANCELLED));
    assertThat(
            Worked.owed("US-CMS-HOSP", lowered + ", CLASSIFIED 2026-03-01T10:00 about=grievance"))
        .allSatisfy(one -> assertThat(one.end()).isEqualTo(Owed.End.OPEN))
        .extracting(one -> due("US-CMS-HOSP", one))
        .containsExactly("2026-02-25", "2026-03-20");
  }

  @Test
  void anAllegationAfterTheFirstWasTakenOnIsANewOne() {
    String first =
        "RECEIVED 2026-02-18T14:15 about=grievance, CLASSIFIED 2026-02-18T14:15 about=danger";
    String again = first + ", CLASSIFIED 2026-02-18T14:40 about=danger";
    assertThat(only("US-CMS-HOSP", again, "IMMEDIATE_REVIEW").end()).isEqualTo(Owed.End.OPEN);
    String taken =
        first
            + ", ACKNOWLEDGED 2026-02-18T14:30 about=danger, CLASSIFIED 2026-02-18T14:40 about=danger";
    assertThat(
            Worked.owed("US-CMS-HOSP", taken).stream()
                .filter(one -> Worked.kind(one).equals("IMMEDIATE_REVIEW")))
        .extracting(Owed::end)
        .containsExactly(Owed.End.MET, Owed.End.OPEN);
  }

  @Test
  void anAnswerToThePersonIsNoReportToOthers() {
    String told =
        "RECEIVED 2026-02-18T14:15 about=grievance, CLASSIFIED 2026-02-20T10:00 about=breach, RESOLVED 2026-03-01T10:00";
    assertThat(only("US-CA", told, "REPORT").end()).isEqualTo(Owed.End.OPEN);
    assertThat(only("US-CA", told + " about=breach", "REPORT").end()).isEqualTo(Owed.End.MET);
  }

  @Test
  void whatIsOpenedAgainIsOwedAnew() {
    String again =
        "RECEIVED 2026-02-18T14:15, RESOLVED 2026-02-20T10:00, CLOSED 2026-02-21T10:00, RECEIVED 2026-04-01T10:00 again=yes";
    assertThat(Worked.owed("US-CMS-HOSP", again))
        .extracting(one -> Worked.kind(one) + " " + due("US-CMS-HOSP", one) + " " + one.end())
        .containsExactly(
            "ACK_OR_RESOLVE 2026-02-25 MET",
            "FINAL 2026-03-20 MET",
            "ACK_OR_RESOLVE 2026-04-08 OPEN",
            "FINAL 2026-05-01 OPEN");
  }
}
