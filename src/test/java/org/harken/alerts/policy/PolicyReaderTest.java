package org.harken.alerts.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.Whom;
import org.harken.clocks.ObligationKind;
import org.harken.platform.Refused;
import org.harken.platform.Refused.FieldFault;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

  private static final UUID HOUSE = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private final String file = file();
  private final WarningPolicy shipped = PolicyReader.all(file).getFirst();

  private static String file() {
    try (var in = PolicyReader.class.getResourceAsStream("warnings.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  @Test
  void readsWhatIsShipped() {
    assertThat(shipped.whom("PERCENT-50")).containsExactly(Whom.OWNER);
    assertThat(shipped.whom("OVERDUE")).containsExactlyInAnyOrder(Whom.values());
    assertThat(shipped.whom("DRAFT")).isEmpty();
    assertThat(shipped.digestAt()).isEqualTo(LocalTime.of(8, 15));
    assertThat(shipped.letters().draftDaysBefore()).isEqualTo(2);
    assertThat(ObligationKind.values())
        .extracting(Enum::name)
        .containsAll(shipped.safety())
        .containsAll(shipped.letters().before());
  }

  @Test
  void writesWhatItReadsAgain() {
    Map<String, String> fields = PolicyForm.of(shipped, DAY, List.of(HOUSE));
    fields.put(HOUSE + "-own", "on");
    fields.put(HOUSE + "-SATURDAY", "on");
    fields.put(HOUSE + "-closed", "2026-12-24\n2026-12-25");
    WarningPolicy made = new PolicyForm(fields).read(shipped, List.of(HOUSE));
    assertThat(PolicyReader.one(PolicyWriter.text(numbered(made)))).isEqualTo(numbered(made));
    assertThat(made.hours(HOUSE).closed()).hasSize(2);
    assertThat(made.hours(HOUSE)).isNotEqualTo(made.usual());
    assertThat(made.hours(UUID.randomUUID())).isEqualTo(made.usual());
  }

  private static WarningPolicy numbered(WarningPolicy policy) {
    return new WarningPolicy(
        2,
        policy.from(),
        policy.steps(),
        policy.usual(),
        policy.ofFacility(),
        policy.digestAt(),
        policy.quiet(),
        policy.letters(),
        policy.safety(),
        policy.awayHours(),
        policy.leaveDays());
  }

  @Test
  void aBadFileSaysWhichKey() {
    for (var bad :
        Map.of(
                "number: 50", "number: 150",
                "at: DUE,", "at: SOMETIME,",
                "digestAt: \"08:15\"", "digestAt: noon",
                "tell: [OWNER]", "tell: [NEIGHBOUR]",
                "leaveDays: 3", "leaveDays: many",
                "from: 2020-01-01", "from: yesterday")
            .entrySet()) {
      assertThat(file).contains(bad.getKey());
      assertThatThrownBy(() -> PolicyReader.all(file.replace(bad.getKey(), bad.getValue())))
          .as(bad.getValue())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("The policy of warnings: ")
          .hasMessageContaining("must be");
    }
  }

  @Test
  void aBadFormSaysWhichField() {
    assertRefused("number0", "0");
    assertRefused("number0", "80");
    assertRefused("number2", "x");
    assertRefused("from", "soon");
    assertRefused("digestAt", "8 o'clock");
    assertRefused("digestAt", "23:00");
    assertRefused("usual-closes", "07:00");
    assertRefused("usual-closed", "Christmas");
    assertRefused("usual-closed", "2026-12-24 ".repeat(300));
    assertRefused("draftDays", "0");
    assertRefused("sendDays", "-1");
    assertRefused("awayHours", "1");
    assertRefused("leaveDays", "61");
  }

  @Test
  void somebodyHasToBeToldOnceItIsLate() {
    Map<String, String> fields = PolicyForm.of(shipped, DAY, List.of());
    for (Whom whom : Whom.values()) {
      fields.remove("tell4-" + whom);
    }
    assertThat(faults(fields)).contains("tell4");
    fields.clear();
    assertThat(faults(fields)).contains("from", "usual-days", "tell3", "tell4", "quietFrom");
  }

  private void assertRefused(String field, String value) {
    Map<String, String> fields = PolicyForm.of(shipped, DAY, List.of());
    assertThat(faults(fields)).isEmpty();
    fields.put(field, value);
    boolean same = field.equals("number0") && value.equals("80");
    assertThat(faults(fields)).as(field + " = " + value).contains(same ? "number1" : field);
  }

  private List<String> faults(Map<String, String> fields) {
    try {
      new PolicyForm(fields).read(shipped, List.of());
      return List.of();
    } catch (Refused refusal) {
      return refusal.faults().stream().map(FieldFault::field).toList();
    }
  }
}
