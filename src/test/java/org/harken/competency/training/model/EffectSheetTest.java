package org.harken.competency.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.harken.competency.training.model.EffectSheet.Result;
import org.harken.competency.training.model.EffectSheet.Row;
import org.junit.jupiter.api.Test;

class EffectSheetTest {

  private static List<Result> people(Object... departmentsAndCounts) {
    List<Result> results = new ArrayList<>();
    for (int at = 0; at < departmentsAndCounts.length; at += 2) {
      for (int one = 0; one < (Integer) departmentsAndCounts[at + 1]; one++) {
        results.add(new Result((String) departmentsAndCounts[at], 40, 80));
      }
    }
    return results;
  }

  private static List<String> names(EffectSheet sheet) {
    return sheet.rows().stream().map(row -> row.department() + " " + row.people()).toList();
  }

  @Test
  void fewerThanFiveShowNothing() {
    EffectSheet sheet = EffectSheet.of(people("4A", 4));
    assertThat(sheet.rows()).isEmpty();
    assertThat(sheet.everybody()).isNull();
    assertThat(sheet.answeredBoth()).isEqualTo(4);
    assertThat(EffectSheet.of(people("4A", 5)).rows()).hasSize(1);
  }

  @Test
  void smallDepartmentsStandTogether() {
    assertThat(names(EffectSheet.of(people("4A", 6, "5B", 3, "6B", 2))))
        .containsExactly("4A 6", "Other departments together 5");
  }

  @Test
  void noSmallDepartmentCanBeWorkedOutFromTheSum() {
    assertThat(names(EffectSheet.of(people("4A", 9, "5B", 7, "6B", 2))))
        .containsExactly("4A 9", "Other departments together 9");
    assertThat(names(EffectSheet.of(people("4A", 6, "5B", 1))))
        .containsExactly("Other departments together 7");
  }

  @Test
  void nobodyIsLostOrCountedTwice() {
    for (int first = 0; first < 9; first++) {
      for (int second = 0; second < 9; second++) {
        for (int third = 0; third < 9; third++) {
          EffectSheet sheet = EffectSheet.of(people("a", first, "b", second, "c", third));
          int all = first + second + third;
          assertThat(sheet.rows().stream().mapToInt(Row::people).sum())
              .isEqualTo(all < EffectSheet.SMALL_CELL ? 0 : all);
          assertThat(sheet.rows()).allMatch(row -> row.people() >= EffectSheet.SMALL_CELL);
        }
      }
    }
  }

  @Test
  void meansAreWholePercentPoints() {
    List<Result> results = new ArrayList<>(people("4A", 4));
    results.add(new Result("4A", 33, 100));
    Row everybody = Objects.requireNonNull(EffectSheet.of(results).everybody());
    assertThat(everybody.before()).isEqualTo(39);
    assertThat(everybody.after()).isEqualTo(84);
    assertThat(everybody.change()).isEqualTo(45);
  }
}
