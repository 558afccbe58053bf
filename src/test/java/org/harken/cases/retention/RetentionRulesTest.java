package org.harken.cases.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.harken.cases.CaseKind;
import org.harken.cases.retention.model.Retention;
import org.harken.cases.retention.model.Retention.Due;
import org.harken.cases.retention.model.Retention.Record;
import org.harken.cases.retention.model.Retention.Rule;
import org.harken.cases.retention.model.Retention.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Retention SHIPPED = RetentionRules.read();

  private static Due due(CaseKind kind, LocalDate closed, @Nullable LocalDate born) {
    return SHIPPED.due(new Record(kind, closed, born), TODAY).orElseThrow();
  }

  @Test
  void ofAllRulesThatFitTheLongestCounts() {
    LocalDate closed = LocalDate.of(2015, 3, 1);
    assertThat(due(CaseKind.GRIEVANCE, closed, null).on()).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(due(CaseKind.COMPLAINT, closed, null).on()).isEqualTo(LocalDate.of(2021, 3, 1));
    assertThat(due(CaseKind.COMPLIMENT, closed, null).on()).isEqualTo(LocalDate.of(2018, 3, 1));
  }

  @Test
  void aChildsCaseWaitsUntilTheChildIsGrown() {
    Due due = due(CaseKind.GRIEVANCE, LocalDate.of(2015, 3, 1), LocalDate.of(2014, 6, 5));
    assertThat(due.on()).isEqualTo(LocalDate.of(2035, 6, 5));
    assertThat(due.rule().id()).isEqualTo("minor");
  }

  @Test
  void everyKindHasARuleWithItsSourceAndHowSureItIs() {
    for (CaseKind kind : CaseKind.values()) {
      Due due = due(kind, LocalDate.of(2015, 3, 1), null);
      assertThat(due.rule().citation()).isNotBlank();
      assertThat(due.rule().confidence()).isNotBlank();
    }
  }

  @Test
  void theVersionInForceOnTheDayCounts() {
    Rule three = rule("three", 3);
    Rule seven = rule("seven", 7);
    var table =
        new Retention(
            List.of(
                new Version("1", LocalDate.of(2000, 1, 1), List.of(three)),
                new Version("2", LocalDate.of(2026, 1, 1), List.of(seven))));
    var record = new Record(CaseKind.INQUIRY, LocalDate.of(2020, 1, 1), null);
    assertThat(table.due(record, LocalDate.of(2025, 12, 31)).orElseThrow().version())
        .isEqualTo("1");
    assertThat(table.due(record, TODAY).orElseThrow().on()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(table.due(record, LocalDate.of(1999, 1, 1))).isEmpty();
  }

  private static Rule rule(String id, int years) {
    return new Rule(id, "what", Set.of(CaseKind.INQUIRY), years, 0, "source", "local");
  }
}
