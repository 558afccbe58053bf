package org.harken.clocks.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.harken.clocks.model.Owed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every row of law that is shipped, on both sides of each boundary. The days were counted by hand
 * with a calendar, holidays written out, and not with the code that is tested.
 */
class ShippedPacksTest {

  private static final String LAST = "T23:59:59";

  /** The due moment of the first thing owed of that kind, in local time; "-" for none. */
  private static void expect(String pack, String events, String kind, String due) {
    List<Owed> owed =
        Worked.owed(pack, events).stream().filter(one -> Worked.kind(one).equals(kind)).toList();
    if (due.equals("-")) {
      assertThat(owed).as(pack + " " + events + " " + kind).isEmpty();
      return;
    }
    assertThat(owed).as(pack + " " + events + " " + kind).isNotEmpty();
    assertThat(LocalDateTime.ofInstant(owed.getFirst().dueAt(), Worked.zone(pack)))
        .as(pack + " " + events + " " + kind + ": " + owed.getFirst().because())
        .isEqualTo(LocalDateTime.parse(due.contains("T") ? due : due + LAST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECEIVED 2026-02-18T00:00 | ACK_OR_RESOLVE | 2026-02-25
          RECEIVED 2026-02-18T23:59 | ACK_OR_RESOLVE | 2026-02-25
          RECEIVED 2026-02-19T00:00 | ACK_OR_RESOLVE | 2026-02-26
          RECEIVED 2026-03-01T10:00 | ACK_OR_RESOLVE | 2026-03-08
          RECEIVED 2026-02-28T23:59 | ACK_OR_RESOLVE | 2026-03-07
          RECEIVED 2026-10-25T10:00 | ACK_OR_RESOLVE | 2026-11-01
          RECEIVED 2026-12-25T10:00 | ACK_OR_RESOLVE | 2027-01-01
          RECEIVED 2028-02-22T10:00 | ACK_OR_RESOLVE | 2028-02-29
          RECEIVED 2028-02-29T10:00 | ACK_OR_RESOLVE | 2028-03-07
          RECEIVED 2026-02-18T14:15 | FINAL          | 2026-03-20
          RECEIVED 2026-01-31T14:15 | FINAL          | 2026-03-02
          RECEIVED 2028-01-31T14:15 | FINAL          | 2028-03-01
          RECEIVED 2026-12-02T14:15 | FINAL          | 2027-01-01
          RECEIVED 2026-02-18T14:15 | IMMEDIATE_REVIEW | -
          RECEIVED 2026-02-18T14:15, CLASSIFIED 2026-03-01T09:30 about=danger | IMMEDIATE_REVIEW | 2026-03-01T09:30
          RECEIVED 2026-02-18T14:15, CLASSIFIED 2026-03-01T09:30 about=danger | ACK_OR_RESOLVE | 2026-02-25
          RECEIVED 2026-02-18T14:15, RECEIVED 2026-02-16T08:00 | ACK_OR_RESOLVE | 2026-02-23
          RECEIVED 2026-02-18T14:15, INTERIM_SENT 2026-02-24T10:00 day=2026-03-10 | UPDATE | 2026-03-10
          RECEIVED 2026-02-18T14:15, INTERIM_SENT 2026-02-24T10:00 day=2026-03-10 | FINAL  | 2026-03-20
          RECEIVED 2026-02-18T14:15, INTERIM_SENT 2026-02-24T10:00 day=2026-03-25 | FINAL  | 2026-03-25
          RECEIVED 2026-02-18T14:15, INTERIM_SENT 2026-03-20T23:59 day=2026-03-25 | FINAL  | 2026-03-25
          RECEIVED 2026-02-18T14:15, INTERIM_SENT 2026-03-21T00:00 day=2026-03-25 | FINAL  | 2026-03-20
          """)
  void hospitals(String events, String kind, String due) {
    expect("US-CMS-HOSP", events, kind, due);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US-MA-C  | RECEIVED 2026-02-18T14:15 | FINAL | 2026-03-20
          US-MA-C  | RECEIVED 2026-02-18T14:15, EXTENDED 2026-03-20T23:59 day=2026-04-03 told=2026-03-20T23:59 | FINAL | 2026-04-03
          US-MA-C  | RECEIVED 2026-02-18T14:15, EXTENDED 2026-03-20T23:59 day=2026-04-04 told=2026-03-20T23:59 | FINAL | 2026-04-03
          US-MA-C  | RECEIVED 2026-02-18T14:15, EXTENDED 2026-03-21T00:00 day=2026-04-03 told=2026-03-21T00:00 | FINAL | 2026-03-20
          US-MA-C  | RECEIVED 2026-02-18T14:15, EXTENDED 2026-03-10T09:00 day=2026-04-03 | FINAL | 2026-03-20
          US-MA-C  | RECEIVED 2026-02-18T14:15, CLASSIFIED 2026-02-18T14:15 about=plan-expedite | FINAL | 2026-02-19T14:15
          US-MA-C  | RECEIVED 2026-03-07T14:15, CLASSIFIED 2026-03-07T14:15 about=plan-expedite | FINAL | 2026-03-08T15:15
          US-MA-C  | RECEIVED 2026-10-31T14:15, CLASSIFIED 2026-10-31T14:15 about=plan-expedite | FINAL | 2026-11-01T13:15
          US-PARTD | RECEIVED 2026-02-18T14:15 | FINAL | 2026-03-20
          US-PARTD | RECEIVED 2026-02-18T14:15, CLASSIFIED 2026-02-18T15:00 about=drug-plan-expedite | FINAL | 2026-02-19T15:00
          US-SNF   | RECEIVED 2026-02-18T14:15 | FINAL | 2026-03-20
          US-SNF   | RECEIVED 2026-02-18T14:15 | REPORT | -
          US-SNF   | RECEIVED 2026-03-08T01:30, CLASSIFIED 2026-03-08T01:30 about=danger | REPORT | 2026-03-08T04:30
          US-SNF   | RECEIVED 2026-02-18T23:30, CLASSIFIED 2026-02-18T23:30 about=danger | REPORT | 2026-02-19T01:30
          US-SNF   | RECEIVED 2026-02-18T23:30, CLASSIFIED 2026-02-18T23:30 about=abuse-without-injury | REPORT | 2026-02-19T23:30
          US-1557  | RECEIVED 2026-02-18T14:15 | FINAL | 2026-03-20
          US-1557  | RECEIVED 2026-02-18T14:15, RESOLVED 2026-03-01T10:00, CLASSIFIED 2026-03-10T10:00 about=discrimination-appeal | FINAL | 2026-03-20
          US-HIPAA | RECEIVED 2026-02-18T14:15 about=record-access | FINAL | 2026-03-20
          US-HIPAA | RECEIVED 2026-02-18T14:15 about=record-access, EXTENDED 2026-03-20T10:00 day=2026-04-19 told=2026-03-20T10:00 | FINAL | 2026-04-19
          US-HIPAA | RECEIVED 2026-02-18T14:15 about=record-access, EXTENDED 2026-03-20T10:00 day=2026-04-20 told=2026-03-20T10:00 | FINAL | 2026-04-19
          US-HIPAA | RECEIVED 2026-02-18T14:15 about=accounting | FINAL | 2026-04-19
          US-HIPAA | RECEIVED 2026-02-18T14:15 about=accounting, PAUSED 2026-03-01T10:00 reason=LAW_ENFORCEMENT, RESUMED 2026-03-11T10:00 | FINAL | 2026-04-29
          US-HIPAA | RECEIVED 2026-02-18T14:15 about=accounting, PAUSED 2026-03-01T10:00 reason=HOLIDAYS, RESUMED 2026-03-11T10:00 | FINAL | 2026-04-19
          US-HIPAA | RECEIVED 2026-02-18T14:15 about=privacy-complaint | FINAL | 2026-03-20
          US-HIPAA | RECEIVED 2026-02-18T14:15 about=grievance, CLASSIFIED 2026-02-20T10:00 about=breach | REPORT | 2026-04-21
          US-HIPAA | RECEIVED 2027-12-31T14:15 about=grievance, CLASSIFIED 2027-12-31T23:59 about=breach | REPORT | 2028-02-29
          US-HIPAA | RECEIVED 2026-12-31T14:15 about=grievance, CLASSIFIED 2026-12-31T23:59 about=breach | REPORT | 2027-03-01
          US-HIPAA | RECEIVED 2026-12-31T14:15 about=grievance, CLASSIFIED 2027-01-01T00:00 about=breach | REPORT | 2027-03-02
          US-MEDICARE-DISCHARGE | RECEIVED 2026-02-18T14:15 | REPORT | 2026-02-18
          US-MEDICARE-DISCHARGE | RECEIVED 2026-02-18T14:15 about=grievance, CLASSIFIED 2026-02-20T23:59 about=discharge | REPORT | 2026-02-20
          """)
  void restOfTheUnitedStates(String pack, String events, String kind, String due) {
    expect(pack, events, kind, due);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECEIVED 2026-06-15T10:00 | 2026-07-08
          RECEIVED 2026-11-10T10:00 | 2026-12-03
          RECEIVED 2026-03-20T10:00 | 2026-04-10
          RECEIVED 2026-10-05T10:00 | 2026-10-26
          RECEIVED 2026-12-31T23:59 | 2027-01-25
          RECEIVED 2026-06-15T10:00, PAUSED 2026-06-22T09:00 reason=LAW_ENFORCEMENT, RESUMED 2026-06-24T09:00 | 2026-07-10
          """)
  void breachesInCaliforniaAreToldInFifteenBusinessDays(String events, String due) {
    expect("US-CA", events, "REPORT", due);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECEIVED 2026-03-06T10:00 | ACK | 2026-03-11
          RECEIVED 2026-03-07T10:00 | ACK | 2026-03-11
          RECEIVED 2026-03-08T23:59 | ACK | 2026-03-11
          RECEIVED 2026-03-09T00:00 | ACK | 2026-03-12
          RECEIVED 2026-04-01T10:00 | ACK | 2026-04-08
          RECEIVED 2026-04-02T10:00 | ACK | 2026-04-09
          RECEIVED 2026-12-23T10:00 | ACK | 2026-12-30
          RECEIVED 2026-12-24T10:00 | ACK | 2026-12-31
          RECEIVED 2022-06-01T10:00 | ACK | 2022-06-08
          RECEIVED 2026-01-31T10:00 | FINAL | 2026-07-31
          RECEIVED 2026-08-31T10:00 | FINAL | 2027-02-28
          RECEIVED 2027-08-31T10:00 | FINAL | 2028-02-29
          RECEIVED 2026-09-30T10:00 | FINAL | 2027-03-30
          RECEIVED 2026-03-06T10:00, EXTENDED 2026-09-06T23:59 day=2026-11-30 | FINAL | 2026-11-30
          RECEIVED 2026-03-06T10:00, EXTENDED 2026-09-07T00:00 day=2026-11-30 | FINAL | 2026-09-06
          """)
  void england(String events, String kind, String due) {
    expect("UK-ENG", events, kind, due);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECEIVED 2026-03-09T10:00 | ACK | 2026-03-12
          RECEIVED 2026-03-09T10:00 | FINAL | 2026-04-07
          RECEIVED 2026-12-30T10:00 | ACK | 2027-01-06
          RECEIVED 2025-12-31T10:00 | ACK | 2026-01-07
          RECEIVED 2026-11-27T10:00 | ACK | 2026-12-03
          RECEIVED 2026-04-02T10:00 | ACK | 2026-04-08
          RECEIVED 2026-03-09T10:00 stage=1 | ACK | -
          RECEIVED 2026-03-09T10:00 stage=1 | FINAL | 2026-03-16
          RECEIVED 2026-03-06T10:00 stage=1 | FINAL | 2026-03-13
          RECEIVED 2026-03-09T10:00 stage=1, EXTENDED 2026-03-13T10:00 day=2026-03-23 told=2026-03-13T10:00 | FINAL | 2026-03-23
          RECEIVED 2026-03-09T10:00 stage=1, EXTENDED 2026-03-13T10:00 day=2026-03-24 told=2026-03-13T10:00 | FINAL | 2026-03-23
          RECEIVED 2026-03-02T10:00 stage=1, STAGE_2 2026-03-09T10:00 | ACK | 2026-03-12
          RECEIVED 2026-03-02T10:00, STAGE_2 2026-03-09T10:00 | ACK | 2026-03-12
          RECEIVED 2026-11-16T10:00 | FINAL | 2026-12-15
          RECEIVED 2026-03-09T10:00, INTERIM_SENT 2026-04-07T10:00 day=2026-05-01 | FINAL | 2026-05-01
          """)
  void scotland(String events, String kind, String due) {
    expect("UK-SCO", events, kind, due);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECEIVED 2026-03-13T10:00 | ACK | 2026-03-23
          RECEIVED 2026-01-30T10:00 | ACK | 2026-02-09
          RECEIVED 2026-10-23T10:00 | ACK | 2026-11-02
          RECEIVED 2026-02-27T10:00 | FINAL | -
          RECEIVED 2026-02-27T10:00, ACKNOWLEDGED 2026-03-02T10:00 | FINAL | 2026-04-15
          RECEIVED 2026-02-27T10:00, ACKNOWLEDGED 2026-03-02T10:00 | UPDATE | 2026-05-14
          RECEIVED 2026-02-27T10:00, ACKNOWLEDGED 2026-03-02T10:00 | INTERIM | 2026-08-27
          RECEIVED 2026-08-31T10:00 | INTERIM | 2027-02-28
          RECEIVED 2026-02-27T10:00, ACKNOWLEDGED 2026-03-02T10:00, INFORMATION_REQUESTED 2026-03-09T10:00, RESUMED 2026-03-16T10:00 | FINAL | 2026-04-22
          RECEIVED 2026-02-27T10:00, ACKNOWLEDGED 2026-03-02T10:00, INFORMATION_REQUESTED 2026-03-09T10:00 | FINAL | 2026-04-30
          RECEIVED 2026-02-27T10:00, ACKNOWLEDGED 2026-03-02T10:00, INFORMATION_REQUESTED 2026-03-09T10:00, RESUMED 2026-06-01T10:00 | FINAL | 2026-04-30
          RECEIVED 2026-03-06T10:00, CLASSIFIED 2026-03-06T10:00 about=point-of-contact | FINAL | 2026-03-10
          RECEIVED 2026-03-02T10:00, CLASSIFIED 2026-03-02T10:00 about=not-investigated | FINAL | 2026-03-09
          RECEIVED 2026-01-02T10:00, RESOLVED 2026-02-02T10:00, CLASSIFIED 2026-03-02T10:00 about=internal-review | FINAL | 2026-03-31
          """)
  void ireland(String events, String kind, String due) {
    expect("IE-HSE", events, kind, due);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECEIVED 2026-04-22T10:00 | ACK | 2026-04-30
          RECEIVED 2026-01-23T10:00 | ACK | 2026-02-02
          RECEIVED 2026-07-31T10:00 | ACK | 2026-08-07
          RECEIVED 2026-03-02T23:59 | FINAL | 2026-04-22
          RECEIVED 2026-11-20T10:00 | FINAL | 2027-01-13
          """)
  void newSouthWales(String events, String kind, String due) {
    expect("AU-NSW", events, kind, due);
  }
}
