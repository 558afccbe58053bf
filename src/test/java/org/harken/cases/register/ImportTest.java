package org.harken.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.harken.access.AccessFixture;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

@SpringBootTest
class ImportTest {

  private static final String MAPPING =
      """
      {"narrative": "Words", "receivedAt": "Day", "channel": "SURVEY", "patient.mrn": "MRN"}
      """;
  private static final Path COMMENTS =
      Stream.of("../shared", "../../shared")
          .map(shared -> Path.of(shared, "data/nhs-comments-give/comments_trust_ab.csv"))
          .filter(Files::exists)
          .findFirst()
          .orElse(Path.of("../shared"));

  @Autowired ImportApi api;
  @Autowired RunImports runImports;
  @Autowired Imports imports;
  @Autowired ImportedRows rows;
  @Autowired Audit audit;
  @Autowired JdbcClient database;

  private AccessFixture office;
  private final String tag = Ids.next().toString();

  @BeforeEach
  void anOffice() {
    office = new AccessFixture(database);
  }

  private String csv(String... lines) {
    return "Words,Day,MRN\n" + String.join("\n", lines).replace("#", tag) + "\n";
  }

  private UUID send(Actor actor, String csv, @Nullable String mapping, boolean dryRun) {
    var file =
        new MockMultipartFile(
            "file", "register.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    UUID id = api.start(actor, file, mapping, null, dryRun ? "true" : null).id();
    return id;
  }

  private ImportReport settled(Actor actor, UUID id) {
    runImports.run(id);
    return api.report(actor, id);
  }

  private ImportReport sent(String csv) {
    return settled(office.senior, send(office.senior, csv, MAPPING, false));
  }

  private long cases() {
    return database
        .sql("select count(*) from cases.case_file where narrative like :like")
        .param("like", "%" + tag + "%")
        .query((row, number) -> row.getLong(1))
        .single();
  }

  @Test
  void goodRowsGoInOnceAndBadRowsAreHeldWithTheirReasons() {
    String register =
        csv(
            "Cold food #,2026-02-18,",
            "Noise #,not a day,",
            "\"never closed #,2026-02-18,",
            "Late #,2999-01-01,",
            ",2026-02-18,",
            "Kind nurse #,2026-02-19,M-" + tag);
    ImportReport first = sent(register);
    assertThat(first.state()).isEqualTo("done");
    assertThat(first.rows()).isEqualTo(6);
    assertThat(first.taken()).isEqualTo(2);
    assertThat(first.repeated()).isZero();
    assertThat(first.held())
        .extracting(held -> held.row() + " " + held.field())
        .containsExactly("3 receivedAt", "4 row", "5 receivedAt", "6 narrative");
    assertThat(first.held()).allSatisfy(held -> assertThat(held.reason()).isNotBlank());
    assertThat(cases()).isEqualTo(2);

    ImportReport again = sent(register);
    assertThat(again.taken()).isZero();
    assertThat(again.repeated()).isEqualTo(2);
    assertThat(again.held()).hasSize(4);
    assertThat(cases()).isEqualTo(2);

    ImportReport mended = sent(register.replace("not a day", "2/20/2026"));
    assertThat(mended.taken()).isEqualTo(1);
    assertThat(mended.repeated()).isEqualTo(2);
    assertThat(cases()).isEqualTo(3);
  }

  @Test
  void aTrialTellsTheSameAndTakesNothing() {
    String register = csv("Cold food #,2026-02-18,", "Noise #,never,", "Cold food #,2026-02-18,");
    UUID trial = send(office.senior, register, MAPPING, true);
    ImportReport report = settled(office.senior, trial);
    assertThat(report.dryRun()).isTrue();
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.repeated()).isEqualTo(1);
    assertThat(report.held()).hasSize(1);
    assertThat(cases()).isZero();
    ImportReport earnest = sent(register);
    assertThat(earnest.taken()).isEqualTo(1);
    assertThat(earnest.repeated()).isEqualTo(1);
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void goesOnWhereAStoppedNodeLeftOff() {
    UUID id = send(office.senior, csv("One #,2026-02-18,", "Two #,2026-02-18,"), MAPPING, false);
    rows.add(id, RowResult.held(2, List.of(new Refused.FieldFault("row", "Left as it was."))));
    ImportReport report = settled(office.senior, id);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.held())
        .extracting(ImportReport.HeldRow::reason)
        .containsExactly("Left as it was.");
    assertThat(settled(office.senior, id)).isEqualTo(report);
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void twoNodesAtOnceTakeEachRowOnce() throws Exception {
    var lines = new String[30];
    for (int number = 0; number < lines.length; number++) {
      lines[number] = "Row " + number + " #,2026-02-18,";
    }
    UUID one = send(office.senior, csv(lines), MAPPING, false);
    UUID other = send(office.developing, csv(lines), MAPPING, false);
    Callable<Void> first = () -> run(one);
    Callable<Void> same = () -> run(one);
    Callable<Void> second = () -> run(other);
    try (var nodes = Executors.newFixedThreadPool(3)) {
      for (var done : nodes.invokeAll(List.of(first, same, second))) {
        done.get();
      }
    }
    ImportReport reportOne = api.report(office.senior, one);
    ImportReport reportOther = api.report(office.developing, other);
    assertThat(cases()).isEqualTo(30);
    assertThat(reportOne.taken() + reportOther.taken()).isEqualTo(30);
    assertThat(reportOne.taken() + reportOne.repeated()).isEqualTo(30);
    assertThat(reportOther.taken() + reportOther.repeated()).isEqualTo(30);
  }

  private @Nullable Void run(UUID id) {
    runImports.run(id);
    return null;
  }

  @Test
  void actsInTheNameOfWhoSentItAndStopsWhenTheyMayNoMore() {
    UUID id = send(office.senior, csv("One #,2026-02-18,"), MAPPING, false);
    database
        .sql("update access.staff set active = false where id = :id")
        .param("id", office.senior.id())
        .update();
    ImportReport report = settled(office.senior, id);
    assertThat(report.state()).isEqualTo("failed");
    assertThat(report.detail()).contains("may not import");
    assertThat(cases()).isZero();
  }

  @Test
  void writesWhoSentItAndWhatBecameOfIt() {
    UUID id = send(office.senior, csv("One #,2026-02-18,"), MAPPING, false);
    settled(office.senior, id);
    assertThat(audit.of("import", id.toString(), 9))
        .extracting(entry -> entry.action())
        .containsExactlyInAnyOrder("started import", "finished import");
    UUID recorder =
        database
            .sql("select recorded_by from cases.case_file where narrative = :words")
            .param("words", "One " + tag)
            .query((row, number) -> row.getObject(1, UUID.class))
            .single();
    assertThat(recorder).isEqualTo(office.senior.id());
  }

  @Test
  void aPlaceOutOfReachIsHeldAndTellsNothing() {
    String mapping =
        """
        {"narrative": "Words", "receivedAt": "Day", "channel": "FAX", "facility": "MRN"}
        """;
    UUID id =
        send(
            office.stranger,
            csv("One #,2026-02-18," + office.facilityName, "Two #,2026-02-18,Nowhere"),
            mapping,
            false);
    ImportReport report = settled(office.stranger, id);
    assertThat(report.held())
        .extracting(held -> held.row() + " " + held.field())
        .containsExactly("2 facility", "3 facility");
    assertThat(cases()).isZero();
  }

  @Test
  void theReportOfSomebodyElseIsNotThere() {
    UUID id = send(office.senior, csv("One #,2026-02-18,"), MAPPING, true);
    assertThatThrownBy(() -> api.report(office.developing, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> api.report(office.senior, Ids.next())).isInstanceOf(NotFound.class);
  }

  @Test
  void refusesAtOnceWhatCannotBeReadOrMapped() {
    assertThatThrownBy(() -> send(office.senior, "", MAPPING, false)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> send(office.senior, "a,b\n1,2\n", null, false))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("narrative");
    assertThatThrownBy(() -> api.start(office.senior, null, MAPPING, null, null))
        .isInstanceOf(Refused.class);
    var file = new MockMultipartFile("file", "x.csv", "text/csv", new byte[] {'a', '\n', 'b'});
    assertThatThrownBy(() -> api.start(office.senior, file, MAPPING, null, "perhaps"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("dryRun");
  }

  @Test
  void fiveThousandRealCommentsGoInWithAFullReport() throws IOException {
    assumeTrue(Files.isRegularFile(COMMENTS), "the comments are not on this machine");
    var file =
        new MockMultipartFile("file", "comments.csv", "text/csv", Files.readAllBytes(COMMENTS));
    String mapping =
        """
        {"narrative": "feedback", "channel": "SURVEY", "receivedAt": {"constant": "2026-01-05"}}
        """;
    UUID id = api.start(office.senior, file, mapping, null, null).id();
    long start = System.nanoTime();
    runImports.run(id);
    var took = Duration.ofNanos(System.nanoTime() - start);
    ImportReport report = api.report(office.senior, id);
    LoggerFactory.getLogger(ImportTest.class)
        .info(
            "{} rows: {} taken, {} repeated, {} held in {} s",
            report.rows(),
            report.taken(),
            report.repeated(),
            report.held().size(),
            took.toSeconds());
    assertThat(report.state()).isEqualTo("done");
    assertThat(report.rows()).isEqualTo(5932);
    long heldRows = report.held().stream().map(ImportReport.HeldRow::row).distinct().count();
    assertThat(report.taken() + report.repeated() + heldRows).isEqualTo(5932);
    assertThat(report.taken()).isGreaterThan(5500);
    assertThat(imports.find(id)).isPresent();
    assertThat(Instant.parse("2026-01-05T06:00:00Z"))
        .isEqualTo(
            database
                .sql(
                    "select max(received_at) as at from cases.case_file where facility = :facility")
                .param("facility", office.facility)
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .single());
  }
}
