package org.harken.cases.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.audit.Audit;
import org.harken.audit.sealing.SealEntries;
import org.harken.audit.verify.VerifyAudit;
import org.harken.cases.Concerns;
import org.harken.cases.Outcome;
import org.harken.cases.attachments.AttachFile;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.contact.RecordContactAttempt;
import org.harken.cases.file.ReadCase;
import org.harken.cases.findings.NewFinding;
import org.harken.cases.findings.RecordFinding;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.merging.LinkCases;
import org.harken.cases.notes.AddNote;
import org.harken.cases.repair.RepairEntry;
import org.harken.cases.repair.Wish;
import org.harken.cases.store.Destructions;
import org.harken.cases.store.Proposals;
import org.harken.cases.tasks.AddTask;
import org.harken.cases.tasks.NewTask;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class DestroyCaseTest {

  /** The audit keeps ids, and the log of destruction is for ever. */
  private static final List<String> KEPT =
      List.of("audit.entry", "audit.block", "cases.destruction", "platform.event_publication");

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired CodeIssue codeIssue;
  @Autowired AddNote addNote;
  @Autowired AddTask addTask;
  @Autowired RecordFinding recordFinding;
  @Autowired RecordContactAttempt recordAttempt;
  @Autowired AttachFile attachFile;
  @Autowired LinkCases linkCases;
  @Autowired CloseCase closeCase;
  @Autowired RepairEntry repair;
  @Autowired ProposeDestruction propose;
  @Autowired Proposals proposals;
  @Autowired DestroyCase destroyCase;
  @Autowired KeepLonger keepLonger;
  @Autowired HoldCase holdCase;
  @Autowired Destructions destructions;
  @Autowired Audit audit;
  @Autowired VerifyAudit verifyAudit;
  @Autowired SealEntries sealEntries;

  private AccessFixture house;
  private String reference;
  private UUID id;
  private String other;

  @BeforeEach
  void anOldCase() {
    house = new AccessFixture(database);
    var recorded =
        recordCase.record(
            house.senior, Concerns.coldFood(house, clock.instant().minus(Duration.ofDays(5))));
    reference = recorded.reference();
    id = recorded.id();
    other =
        recordCase
            .record(
                house.senior, Concerns.coldFood(house, clock.instant().minus(Duration.ofDays(4))))
            .reference();
    filled();
    closeCase.close(house.senior, reference, Ending.of(Outcome.RESOLVED_SATISFIED, "Content"));
  }

  private void filled() {
    codeIssue.code(
        house.senior, reference, new NewIssue("LISTENING", 1, null, null, "lunch was cold", null));
    var issue = readCase.read(house.senior, reference).issues().getFirst().id();
    recordFinding.record(
        house.senior, reference, new NewFinding(issue, "The cart was late.", "log"));
    addTask.add(house.senior, reference, new NewTask("Ask.", house.contact.name(), null));
    recordAttempt.record(house.senior, reference, null, "Phone", "No answer");
    attachFile.attach(
        house.senior,
        reference,
        "menu.txt",
        new ByteArrayInputStream("The menu of that day.".getBytes(StandardCharsets.UTF_8)));
    linkCases.link(house.senior, reference, other);
    UUID note = addNote.add(house.senior, reference, "A note.");
    repair.repair(house.senior, reference, new Wish(List.of(note), other, "Wrong chart"));
    UUID there = addNote.add(house.senior, other, "Another note.");
    repair.repair(house.senior, other, new Wish(List.of(there), reference, "Wrong chart"));
  }

  private void yearsAgo(int years) {
    database
        .sql(
            "update cases.closing set closed_at = closed_at - make_interval(years => ?) where case_id = ?")
        .params(years, id)
        .update();
  }

  private boolean proposed() {
    propose.propose();
    return proposals.find(id).isPresent();
  }

  /** Every row anywhere that still names the case by its id. */
  private List<String> left() {
    List<String> found = new ArrayList<>();
    database
        .sql(
            """
            select table_schema || '.' || table_name as place, column_name, data_type
            from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema')
              and data_type in ('uuid', 'text', 'jsonb')
            """)
        .query((row, number) -> new String[] {row.getString("place"), row.getString("column_name")})
        .list()
        .stream()
        .filter(column -> !KEPT.contains(column[0]))
        .forEach(
            column -> {
              long rows =
                  database
                      .sql(
                          "select count(*) from %s where \"%s\"::text like '%%' || ? || '%%' or \"%s\"::text ~ ?"
                              .formatted(column[0], column[1], column[1]))
                      .params(id.toString(), reference + "([^0-9]|$)")
                      .query(Long.class)
                      .single();
              if (rows > 0) {
                found.add(column[0] + "." + column[1] + ": " + rows);
              }
            });
    return found;
  }

  @Test
  void whatHasServedItsTimeIsProposedAndGoesFromEveryRoomOnlyAfterAPersonSaidSo() {
    yearsAgo(5);
    assertThat(proposed()).as("six years are not over").isFalse();
    yearsAgo(2);
    assertThat(proposed()).isTrue();
    assertThat(readCase.read(house.senior, reference).words()).contains("lunch");
    int files = files();

    destroyCase.destroy(house.director, reference);

    assertThatThrownBy(() -> readCase.read(house.senior, reference)).isInstanceOf(NotFound.class);
    assertThat(files()).isLessThan(files);
    assertThat(
            left().stream()
                .filter(place -> !place.startsWith("cases.event.title"))
                .filter(place -> !place.startsWith("cases.gone_link.reference"))
                .filter(place -> !place.startsWith("cases.repair.moved_gone"))
                .toList())
        .as("what still names the case")
        .isEmpty();
    assertThat(destructions.log(10))
        .anySatisfy(
            line -> {
              assertThat(line.reference()).isEqualTo(reference);
              assertThat(line.rule()).isEqualTo("complaint-and-disposition");
              assertThat(line.confirmedByName()).isEqualTo(house.director.name());
            });
    assertThat(audit.of("case", id.toString(), 100))
        .anyMatch(entry -> entry.action().equals("destroyed"))
        .anyMatch(entry -> entry.action().equals("recorded"))
        .noneMatch(entry -> entry.facts().toString().contains("lunch"));
    sealEntries.seal();
    assertThat(verifyAudit.verify(null).intact()).isTrue();
    assertThat(readCase.read(house.senior, other).notes()).as("the other case stands").isNotEmpty();
  }

  private int files() {
    return database.sql("select count(*) from platform.stored_file").query(Integer.class).single();
  }

  @Test
  void aLegalHoldStopsDeletionAndNothingElse() {
    yearsAgo(7);
    holdCase.hold(house.senior, reference, "Counsel", "Suit served", null);
    assertThat(proposed()).isFalse();
    assertThat(readCase.read(house.senior, reference).hold()).isNotNull();
    assertThatThrownBy(() -> holdCase.hold(house.senior, reference, "Counsel", "Again", null))
        .isInstanceOf(Refused.class);
    holdCase.release(house.director, reference, "Settled");
    assertThat(proposed()).isTrue();
    holdCase.hold(house.senior, reference, "Counsel", "Appeal", LocalDate.of(2026, 1, 5));
    assertThatThrownBy(() -> destroyCase.destroy(house.director, reference))
        .hasMessageContaining("legal hold of Counsel");
  }

  @Test
  void whatIsKeptLongerIsNotDestroyed() {
    yearsAgo(7);
    assertThat(proposed()).isTrue();
    assertThatThrownBy(() -> keepLonger.keep(house.director, reference, null, "x"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> keepLonger.keep(house.director, reference, LocalDate.of(2030, 1, 1), " "))
        .isInstanceOf(Refused.class);
    keepLonger.keep(
        house.director,
        reference,
        LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE).plusYears(1),
        "The family may come back.");
    assertThatThrownBy(() -> destroyCase.destroy(house.director, reference))
        .hasMessageContaining("kept until");
  }

  @Test
  void whatIsOpenOrNotDueOrOutOfReachIsRefused() {
    assertThatThrownBy(() -> destroyCase.destroy(house.director, other))
        .hasMessageContaining("open");
    assertThatThrownBy(() -> destroyCase.destroy(house.director, reference))
        .hasMessageContaining("not proposed");
    assertThatThrownBy(() -> destroyCase.destroy(house.stranger, reference))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theLogCannotBeRewritten() {
    yearsAgo(7);
    assertThat(proposed()).isTrue();
    destroyCase.destroy(house.director, reference);
    assertThatThrownBy(() -> database.sql("delete from cases.destruction").update())
        .isInstanceOf(DataAccessException.class);
  }
}
