package org.harken.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.harken.access.Access;
import org.harken.access.PracticeLevel;
import org.harken.access.Staff;
import org.harken.audit.sealing.SealEntries;
import org.harken.audit.verify.Verification;
import org.harken.audit.verify.VerifyAudit;
import org.harken.cases.NextStep;
import org.harken.cases.file.ReadCase;
import org.harken.cases.worklist.Filter;
import org.harken.cases.worklist.Row;
import org.harken.cases.worklist.WorklistQuery;
import org.harken.competency.Competency;
import org.harken.competency.curricula.LearnerPath;
import org.harken.competency.curricula.ReadPath;
import org.harken.platform.AskFirst;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Practice data of forty cases, made in two goes as after a kill. */
@ActiveProfiles("demo")
@SpringBootTest(properties = "HARKEN_DEMO_CASES=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedingTest {

  private static final int COUNT = 40;

  @Autowired Seeding seeding;
  @Autowired Ledger ledger;
  @Autowired Access access;
  @Autowired Competency competency;
  @Autowired JdbcClient jdbc;
  @Autowired SealEntries sealEntries;
  @Autowired VerifyAudit verifyAudit;
  @Autowired ReadPath readPath;
  @Autowired ReadCase readCase;
  @Autowired WorklistQuery worklist;

  private Seeding.Result firstGo = new Seeding.Result(0, 0);
  private Seeding.Result secondGo = new Seeding.Result(0, 0);
  private List<Ledger.Made> afterTheKill = List.of();

  @BeforeAll
  void makeInTwoGoes() {
    firstGo = seeding.make(COUNT, 15);
    afterTheKill = ledger.all();
    secondGo = seeding.make(COUNT, Integer.MAX_VALUE);
  }

  @Test
  void goesOnAfterAKillAndMakesNothingTwice() {
    assertThat(firstGo).isEqualTo(new Seeding.Result(15, 0));
    assertThat(secondGo).isEqualTo(new Seeding.Result(COUNT - 15, 0));
    assertThat(afterTheKill).hasSize(15);
    assertThat(ledger.all()).hasSize(COUNT).containsAll(afterTheKill);
    assertThat(references()).hasSize(COUNT);
  }

  @Test
  void theTeamStandsOnItsLadderAndItsWorkIsEvidence() {
    Staff senior = access.findStaff("senior" + LakesideHealth.MAIL).orElseThrow();
    Staff trainee = access.findStaff("trainee" + LakesideHealth.MAIL).orElseThrow();
    assertThat(competency.framework().orElseThrow().example()).isTrue();
    assertThat(competency.signOffs(trainee.id())).isNotEmpty();
    assertThat(competency.signOffs(senior.id()))
        .hasSizeGreaterThan(competency.signOffs(trainee.id()).size());
    for (int i = 0; i < 200 && count("select count(*) from competency.evidence") == 0; i++) {
      LockSupport.parkNanos(50_000_000L);
    }
    assertThat(count("select count(*) from competency.evidence")).isPositive();
    assertThat(
            count(
                "select count(*) from competency.evidence where subject !~ '^/(cases|letters|training|learning/reading#r)[/-][A-Za-z0-9-]+$'"))
        .isZero();
  }

  @Test
  void peopleAreUnderWayWithWhatTheyLearn() {
    assertThat(open("trainee").next().orElseThrow().title())
        .isEqualTo("Handle five cases together");
    assertThat(open("developing").progress().finished()).isEqualTo(1);
    assertThat(learned("training_session where status = 'ENDED'")).isEqualTo(1);
    assertThat(learned("training_session where status = 'PLANNED'")).isEqualTo(1);
    assertThat(learned("training_seat where after_right is not null")).isEqualTo(13);
    assertThat(learned("mentor_talk")).isEqualTo(2);
    assertThat(learned("practice_proposal where decision = 'OPEN'")).isEqualTo(1);
    assertThat(learned("credential")).isEqualTo(1);
  }

  @Test
  void everyLineOfTheListNamesTheStepThatItsCaseNames() {
    int compared = 0;
    for (String key : List.of("senior", "director", "trainee", "auditor")) {
      Staff staff = access.findStaff(key + LakesideHealth.MAIL).orElseThrow();
      Actor actor = access.actor(staff.id());
      List<Row> rows =
          worklist.find(actor, new Filter(null, null, null, null, null, null, null, 200)).items();
      assertThat(rows).isNotEmpty();
      for (Row row : rows) {
        if (needsAReason(actor, row)) {
          continue;
        }
        compared++;
        NextStep shown = readCase.read(actor, row.reference()).next();
        NextStep listed = row.next();
        assertThat(listed == null ? "" : listed.link().replaceAll("#.*", ""))
            .as(key + " and " + row.reference())
            .isEqualTo(shown == null ? "" : shown.link().replaceAll("#.*", ""));
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  private boolean needsAReason(Actor actor, Row row) {
    try {
      readCase.read(actor, row.reference());
      return false;
    } catch (AskFirst notTheirWork) {
      return true;
    }
  }

  private LearnerPath open(String key) {
    return readPath.of(access.findStaff(key + LakesideHealth.MAIL).orElseThrow().id()).getFirst();
  }

  private int learned(String rows) {
    return jdbc.sql("select count(*) from competency." + rows)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  @Test
  void aSecondStartChangesNothing() {
    List<Ledger.Made> before = ledger.all();

    assertThat(seeding.make(COUNT, Integer.MAX_VALUE)).isEqualTo(new Seeding.Result(0, 0));
    assertThat(ledger.all()).isEqualTo(before);
  }

  @Test
  void everyClosedGrievanceHasASentAnswerEachTimeItClosed() {
    int closed = 0;
    for (String reference : closedGrievances()) {
      closed++;
      int sent =
          jdbc.sql(
                  """
                  select count(*) from cases.event
                  where case_id = (select id from cases.case_file where reference = :reference)
                    and kind = 'LETTER' and title like 'Answer sent%'
                  """)
              .param("reference", reference)
              .query((row, n) -> row.getInt(1))
              .single();
      assertThat(sent).as(reference).isEqualTo(closings(reference));
    }
    assertThat(closed).isPositive();
  }

  @Test
  void twoTellingsBecomeOneCaseThatKeepsTheEarliestReceipt() {
    assertThat(
            count(
                """
                select count(*) from cases.closing ended
                join cases.case_file one on one.id = ended.case_id
                join cases.case_file kept on kept.id = one.merged_into
                where ended.outcome = 'DUPLICATE' and one.complainant <> kept.complainant
                  and one.received_at >= kept.received_at
                """))
        .isPositive()
        .isEqualTo(count("select count(*) from cases.case_file where merged_into is not null"));
  }

  @Test
  void aClosedCaseComesBackAndIsAnsweredAgain() {
    assertThat(
            count(
                """
                select count(*) from cases.closing first
                join cases.closing later on later.case_id = first.case_id and later.id > first.id
                where first.reopened_at < later.closed_at
                """))
        .isPositive();
  }

  @Test
  void theTraineesIntakesAreSignedAndAFewOfTheNewestWait() {
    int waiting =
        count("select count(*) from cases.cosign where kind = 'COSIGN' and signed_at is null");
    int signed =
        count("select count(*) from cases.cosign where kind = 'COSIGN' and signed_at is not null");
    assertThat(waiting).isBetween(1, 6);
    assertThat(signed).isPositive();
    assertThat(
            count(
                """
                select count(*) from cases.cosign c join cases.case_file f on f.id = c.case_id
                where c.kind = 'COSIGN' and c.signed_at is null and f.status = 'CLOSED'
                """))
        .isZero();
  }

  @Test
  void nothingIsAskedOnAClosedCase() {
    assertThat(
            count(
                """
                select count(*) from cases.task join cases.case_file file on file.id = task.case_id
                where file.status = 'CLOSED' and task.done_at is null and task.cancelled_at is null
                """))
        .isZero();
  }

  @Test
  void theAuditOfEveryCaseVerifies() {
    sealEntries.seal();

    Verification found = verifyAudit.verify(null);

    assertThat(found.findings()).isEmpty();
    assertThat(found.intact()).isTrue();
    for (Ledger.Made one : ledger.all()) {
      assertThat(
              jdbc.sql(
                      """
                      select count(*) from audit.entry
                      where subject_kind = 'case' and action = 'recorded' and block is not null
                        and (subject = :reference or subject = (
                          select id::text from cases.case_file where reference = :reference))
                      """)
                  .param("reference", one.reference())
                  .query((row, n) -> row.getInt(1))
                  .single())
          .as(one.reference())
          .isEqualTo(1);
    }
  }

  @Test
  void thePastHasItsOwnTimeAndTheDatabaseKeepsTheTruth() {
    int backdated =
        jdbc.sql(
                """
                select count(*) from audit.entry
                where subject_kind = 'case' and at < written_at - interval '1 day'
                """)
            .query((row, n) -> row.getInt(1))
            .single();
    int ahead =
        jdbc.sql("select count(*) from audit.entry where at > written_at + interval '1 minute'")
            .query((row, n) -> row.getInt(1))
            .single();

    assertThat(backdated).isGreaterThan(COUNT);
    assertThat(ahead).isZero();
  }

  @Test
  void todayHasSomebodyInDangerSomethingNobodysAndSomethingLate() {
    assertThat(count("select count(*) from cases.case_file where danger")).isPositive();
    assertThat(
            count("select count(*) from cases.case_file where owner is null and status = 'OPEN'"))
        .isGreaterThan(2);
    assertThat(count("select count(*) from cases.case_file where status = 'CLOSED'"))
        .isGreaterThan(10);
  }

  @Test
  void fourteenStaffAtAllFourLevelsAndTwentyFourDepartmentsStand() {
    Set<PracticeLevel> levels = new HashSet<>();
    int staff = 0;
    for (String key :
        List.of(
            "director",
            "supervisor",
            "lead",
            "senior",
            "bilingual",
            "developing",
            "shore",
            "trainee",
            "department",
            "emergency",
            "northshore",
            "clinics",
            "auditor",
            "admin")) {
      Staff one = access.findStaff(key + LakesideHealth.MAIL).orElseThrow();
      if (one.level() != null) {
        levels.add(one.level());
      }
      assertThat(one.supervisor() != null || key.equals("director")).as(key).isTrue();
      staff++;
    }
    var facilities = access.facilities(Actor.SYSTEM);

    assertThat(staff).isEqualTo(14);
    assertThat(levels).containsExactlyInAnyOrder(PracticeLevel.values());
    assertThat(facilities).hasSize(3);
    assertThat(facilities.stream().mapToInt(one -> access.departments(one.id()).size()).sum())
        .isEqualTo(24);
    assertThat(count("select count(distinct department) from demo.patient_days")).isEqualTo(24);
  }

  @Test
  void nothingButUseCasesWroteIntoOtherRooms() throws IOException {
    Pattern foreign =
        Pattern.compile(
            "(?i)\\b(from|join|into|update|delete from|table)\\s+(?!demo\\.)[a-z_]+\\.[a-z_]+");
    for (Path file : LibraryTest.files(Path.of("src/main/java/org/harken/demo"))) {
      if (file.toString().endsWith(".java") || file.toString().endsWith(".sql")) {
        String code = Files.readString(file).replaceAll("(?m)^import .*$|^ *\\*.*$", "");
        assertThat(foreign.matcher(code).results().map(one -> one.group()).toList())
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  private List<String> closedGrievances() {
    return jdbc.sql(
            """
            select f.reference from cases.case_file f
            where f.kind = 'GRIEVANCE' and f.status = 'CLOSED' and f.merged_into is null
              and not exists (
                select from cases.event e
                where e.case_id = f.id and e.kind = 'CLOSED' and e.title like 'Passed on%')
            """)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private int closings(String reference) {
    return jdbc.sql(
            """
            select count(*) from cases.closing
            where case_id = (select id from cases.case_file where reference = :reference)
            """)
        .param("reference", reference)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  private Set<String> references() {
    Set<String> references = new HashSet<>();
    ledger.all().forEach(one -> references.add(one.reference()));
    return references;
  }

  private int count(String sql) {
    return jdbc.sql(sql).query((row, n) -> row.getInt(1)).single();
  }
}
