package org.harken.cases.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.harken.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\"=1", "'=1", "\r=1", "＝1"})
  void whatBeginsLikeAFormulaIsDefused(String cell) {
    assertThat(ReportFile.defused(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1", "a=b", "Núñez", "2026-02-18", "'quoted'"})
  void everythingElseStaysAsItIs(String cell) {
    assertThat(ReportFile.defused(cell)).isEqualTo(cell);
  }

  @Test
  void tellsEveryRowAndGivesTheCellsOfHeldOnes() {
    var register =
        new Register(
            List.of("Words", "=Day"),
            List.of(
                new Register.Line(2, List.of("Cold food", "2026-02-18"), null),
                new Register.Line(3, List.of("=cmd|x", "never"), null)),
            "CSV, UTF-8");
    byte[] file =
        ReportFile.of(
            register,
            List.of(
                RowResult.taken(2, "key", "PR-26-0001"),
                RowResult.held(
                    3, List.of(new Refused.FieldFault("receivedAt", "\"never\" is no date.")))));
    assertThat(new String(file, StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFRow,Result,Case,Field,Reason,Words,'=Day\r\n"
                + "2,taken,PR-26-0001,,\r\n"
                + "3,held,,receivedAt,\"\"\"never\"\" is no date.\",'=cmd|x,never\r\n");
  }
}
