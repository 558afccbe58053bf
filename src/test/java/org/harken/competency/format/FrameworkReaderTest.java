package org.harken.competency.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harken.competency.model.LevelCodes;
import org.harken.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class FrameworkReaderTest {

  static final String SMALL =
      """
      {"schemaVersion":"1.0","exportedAt":"2026-05-15T12:38:27.530Z",
       "occupation":{"soc":"11-1111","title":"Harbor pilots","group":"Boats","sector":"48","jobZone":4,"jobZoneInferred":false},
       "framework":{"version":"v1","description":"","contextCovered":"A harbor.","levels":{
         "first":{"label":"First","statements":["Ropes — tie them so that they hold.","Look out"]},
         "later":{"label":"Later","statements":["Storms — know when not to go."]}}},
       "sources":{"onet":"v1 (CC BY 4.0)","generator":"Us"},"attribution":"© Us"}
      """;

  @Test
  void partsAtTheDashAndKeepsTheOrderOfTheFile() {
    FrameworkFile file = read(SMALL);
    assertThat(file.levels()).extracting(FrameworkFile.Rung::key).containsExactly("first", "later");
    StatementText ropes = file.levels().getFirst().statements().getFirst().words();
    assertThat(ropes.topic()).isEqualTo("Ropes");
    assertThat(ropes.expectation()).isEqualTo("tie them so that they hold.");
    assertThat(file.occupation().jobZone()).isEqualTo(4);
    assertThat(file.attribution()).isEqualTo("© Us");
  }

  @Test
  void whatHasNoDashIsKeptWholeAndReported() {
    FrameworkFile file = read(SMALL);
    StatementText whole = file.levels().getFirst().statements().getLast().words();
    assertThat(whole.topic()).isEmpty();
    assertThat(whole.expectation()).isEqualTo("Look out");
    assertThat(file.report())
        .anyMatch(line -> line.contains("framework.levels.first.statements[1]"));
  }

  @Test
  void onlyTheFirstDashParts() {
    StatementText text = StatementText.of("A — b — c");
    assertThat(text.topic()).isEqualTo("A");
    assertThat(text.expectation()).isEqualTo("b — c");
    assertThat(StatementText.of("well-known – and so on").isParted()).isFalse();
  }

  @Test
  void theSameContentIsTheSameHoweverItIsSpacedOrWhenExported() {
    FrameworkFile other =
        read(SMALL.replace("\n", " ").replace("2026-05-15T12:38:27.530Z", "2026-09-01T00:00:00Z"));
    assertThat(other.contentHash()).isEqualTo(read(SMALL).contentHash());
    assertThat(read(SMALL.replace("Storms", "Storm")).contentHash())
        .isNotEqualTo(read(SMALL).contentHash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\":\"1.0\"|\"schemaVersion\":\"2.0\"|schemaVersion",
        "\"schemaVersion\":\"1.0\"|\"schemaVersion\":1.0|schemaVersion",
        "\"label\":\"Later\",|'' |framework.levels.later.label",
        "\"Storms — know when not to go.\"|17|framework.levels.later.statements[0]",
        "[\"Storms — know when not to go.\"]|\"none\"|framework.levels.later.statements",
        "\"jobZone\":4|\"jobZone\":\"four\"|occupation.jobZone",
        "\"jobZoneInferred\":false|\"jobZoneInferred\":\"no\"|occupation.jobZoneInferred",
        "\"exportedAt\":\"2026-05-15T12:38:27.530Z\"|\"exportedAt\":\"lately\"|exportedAt",
        "\"title\":\"Harbor pilots\",|'' |occupation.title",
        "\"attribution\":\"© Us\"|\"attribution\":{}|attribution",
        "\"group\":\"Boats\"|\"soc\":\"22\"|occupation.soc",
        "\"later\":{|\"first\":{|framework.levels.first",
        "\"version\":\"v1\",|'' |framework.version",
        "\"onet\":\"v1 (CC BY 4.0)\"|\"onet\":[]|sources.onet",
        "Look out|Look \\u0000 out|framework.levels.first.statements[1]",
        "Look out|Look \\ud800 out|framework.levels.first.statements[1]"
      })
  void everyFaultNamesItsPlace(String what, String instead, String path) {
    assertThat(SMALL).contains(what);
    Refused refusal = refused(SMALL.replace(what, instead).getBytes(StandardCharsets.UTF_8));
    assertThat(refusal.getMessage()).contains("At " + path + ": ");
    assertThat(refusal.faults()).extracting(Refused.FieldFault::field).contains(path);
  }

  @Test
  void allWrongTypesAreToldAtOnce() {
    String wrong = SMALL.replace("\"jobZone\":4", "\"jobZone\":[]").replace("\"© Us\"", "5");
    assertThat(refused(wrong.getBytes(StandardCharsets.UTF_8)).faults()).hasSize(2);
  }

  @Test
  void aLevelOrAllOfThemMissing() {
    int from = SMALL.indexOf("\"levels\":{") + "\"levels\":".length();
    String none = SMALL.substring(0, from) + "{}}}";
    assertThat(refused(none.getBytes(StandardCharsets.UTF_8)).getMessage())
        .contains("framework.levels", "no level");
    assertThat(refused("{\"schemaVersion\":\"1.0\"}".getBytes(StandardCharsets.UTF_8)).getMessage())
        .contains("occupation");
  }

  @Test
  void aTruncatedFileSaysWhereItEnds() {
    byte[] whole = SMALL.strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < whole.length; length += 7) {
      Refused refusal = refused(java.util.Arrays.copyOf(whole, length));
      assertThat(refusal.getMessage()).startsWith("At ");
    }
    Refused cut =
        refused(SMALL.substring(0, SMALL.indexOf("know when")).getBytes(StandardCharsets.UTF_8));
    assertThat(cut.getMessage())
        .contains("framework.levels.later.statements[0]", "ends in the middle");
  }

  @Test
  void otherEncodingsAreToldAsSuch() {
    assertThat(refused(SMALL.getBytes(StandardCharsets.UTF_16)).getMessage()).contains("UTF-16");
    assertThat(refused(SMALL.getBytes(StandardCharsets.UTF_16LE)).getMessage()).contains("UTF-16");
    assertThat(refused(SMALL.getBytes(StandardCharsets.UTF_16BE)).getMessage()).contains("UTF-16");
    assertThat(refused(("\ufeff" + SMALL).getBytes(StandardCharsets.UTF_8)).getMessage())
        .contains("byte order mark");
    assertThat(refused(SMALL.getBytes(Charset.forName("windows-1252"))).getMessage())
        .contains("UTF-8");
    assertThat(refused(new byte[0]).getMessage()).contains("empty");
    assertThat(refused("[1,2]".getBytes(StandardCharsets.UTF_8)).getMessage()).contains("object");
    assertThat(refused((SMALL + "{}").getBytes(StandardCharsets.UTF_8)).getMessage())
        .contains("after the end");
  }

  @Test
  void aHundredThousandDeepIsRefusedAndNothingBreaks() {
    String deep = "[".repeat(100_000);
    assertThat(refused(deep.getBytes(StandardCharsets.UTF_8)).getMessage()).contains("nested");
    String inside = "{\"schemaVersion\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_001);
    assertThat(refused(inside.getBytes(StandardCharsets.UTF_8)).getMessage())
        .contains("schemaVersion.a", "nested");
  }

  @Test
  void tenThousandStatementsAreReadInNoTime() {
    long start = System.nanoTime();
    FrameworkFile file = read(many(10_000));
    assertThat(file.statements()).isEqualTo(10_000);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  public static String many(int statements) {
    return SMALL.replace(
        "\"Storms — know when not to go.\"",
        IntStream.range(0, statements - 2)
            .mapToObj(one -> "\"Topic " + one + " — do number " + one + " well.\"")
            .collect(Collectors.joining(",")));
  }

  @Test
  void codesTellLevelsApart() {
    assertThat(LevelCodes.of(List.of("emerging", "expert", "e", "2nd", "…")))
        .containsExactly("E", "EX", "L3", "2", "L5");
    assertThat(LevelCodes.statement("E", 2, 10)).isEqualTo("E03");
    assertThat(LevelCodes.statement("E", 2, 1_000)).isEqualTo("E0003");
  }

  /** The real file is no part of the repository; where it lies beside it, it is read. */
  @Test
  void theRealFileIsReadWhole() throws Exception {
    Path real = Path.of("../shared/data/framework/patient-representatives.json");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(real));
    FrameworkFile file = FrameworkReader.read(JsonDocument.read(Files.readAllBytes(real)));
    assertThat(file.levels()).hasSize(4).allMatch(level -> level.statements().size() == 10);
    assertThat(file.levels())
        .allMatch(level -> level.statements().stream().allMatch(one -> one.words().isParted()));
    assertThat(file.attribution()).startsWith("©");
    assertThat(file.report()).isEmpty();
  }

  static FrameworkFile read(String text) {
    return FrameworkReader.read(JsonDocument.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Refused refused(byte[] bytes) {
    Refused refusal =
        catchThrowableOfType(Refused.class, () -> FrameworkReader.read(JsonDocument.read(bytes)));
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
