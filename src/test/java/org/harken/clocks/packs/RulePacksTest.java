package org.harken.clocks.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Unit;
import org.harken.clocks.model.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePacksTest {

  private static final String SOUND =
      """
      ruleSet: TEST
      version: "1"
      effectiveFrom: 2020-01-01
      effectiveTo: 2024-12-31
      jurisdiction: US
      facilityTypes: [HOSPITAL]
      rules:
        - id: answer
          kind: FINAL
          label: Answer
          trigger: asked
          startRule: RECEIPT
          duration: 10
          unit: BUS_DAY
          calendar: every-day
          rollRule: NONE
          pausesOn: [waiting-for-consent]
          extension: {max: 14, unit: CAL_DAY, whoMay: plan, noticeRequired: true}
          recurring: {every: 20, unit: BUS_DAY}
          citation: A law
          confidence: memory
      """;

  private static final PackReader READER =
      new PackReader(Map.of("every-day", new WorkCalendar("every-day", Set.of(), Set.of())));

  private static RulePack read(String yaml) {
    return READER.pack("test.yaml", stream(yaml));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsWhatMayVary() {
    Rule rule = read(SOUND).rules().getFirst();
    assertThat(rule.term().unit()).isEqualTo(Unit.BUS_DAY);
    assertThat(rule.pausesOn()).containsExactly("waiting-for-consent");
    assertThat(rule.extension()).isEqualTo(new Rule.Extension(14, Unit.CAL_DAY, "plan", true));
    assertThat(rule.recurring()).isEqualTo(new Rule.Recurring(20, Unit.BUS_DAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duration: 10      | duration: ten        | test.yaml, rule answer: duration must be a whole number",
        "duration: 10      | duration: -1         | test.yaml, rule answer: duration must be a whole number",
        "kind: FINAL       | kind: FINALLY        | test.yaml, rule answer: kind must be one of",
        "unit: BUS_DAY     | unit: WEEK           | test.yaml, rule answer: unit must be one of",
        "calendar: every-day | calendar: lunar    | test.yaml, rule answer: calendar names no known calendar: lunar",
        "citation: A law   | citation: ''         | test.yaml, rule answer: citation must be a text",
        "label: Answer     | labl: Answer         | test.yaml, rule answer: labl is not known",
        "effectiveTo: 2024-12-31 | effectiveTo: 2019-12-31 | test.yaml: effectiveTo lies before effectiveFrom",
        "effectiveFrom: 2020-01-01 | effectiveFrom: soon | test.yaml: effectiveFrom must be a date",
        "ruleSet: TEST     | rules: []            | test.yaml is not sound YAML"
      })
  void refusesAnUnsoundPackWithTheFileTheRuleAndTheKey(String good, String bad, String fault) {
    assertThat(SOUND).contains(good);
    assertThatThrownBy(() -> read(SOUND.replace(good, bad)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(fault);
  }

  @Test
  void refusesToBuildObjectsAFileNames() {
    assertThatThrownBy(() -> read("ruleSet: !!javax.script.ScriptEngineManager []"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesTwoRulesForOneTriggerAndKind() {
    String twice =
        SOUND + SOUND.substring(SOUND.indexOf("  - id: answer")).replace("id: answer", "id: other");
    assertThatThrownBy(() -> read(twice)).hasMessageContaining("tie FINAL to asked twice");
  }

  @Test
  void refusesTheSameVersionTwice() {
    assertThatThrownBy(() -> new RulePacks(List.of(read(SOUND), read(SOUND))))
        .hasMessageContaining("TEST 1");
  }

  @Test
  void picksTheVersionInForceThatDayAndKeepsTheOldOnes() {
    RulePack first = read(SOUND);
    RulePack second =
        read(
            SOUND
                .replace("version: \"1\"", "version: \"2\"")
                .replace("2020-01-01", "2025-01-01")
                .replace("2024-12-31", "2030-12-31")
                .replace("duration: 10", "duration: 5"));
    var packs = new RulePacks(List.of(first, second));
    assertThat(packs.inForce(LocalDate.of(2024, 12, 31))).containsExactly(first);
    assertThat(packs.inForce(LocalDate.of(2025, 1, 1))).containsExactly(second);
    assertThat(packs.inForce(LocalDate.of(2019, 12, 31))).isEmpty();
    assertThat(packs.rule("TEST", "1", "answer")).contains(first.rules().getFirst());
    assertThat(packs.rule("TEST", "3", "answer")).isEmpty();
  }

  @Test
  void theHouseComesWithASoundPackForHospitals() {
    var packs = new RulePacks();
    var hospital = packs.inForce(LocalDate.of(2026, 2, 18));
    assertThat(hospital).extracting(RulePack::ruleSet).contains("US-CMS-HOSP");
    assertThat(hospital.getFirst().on("grievance-received"))
        .extracting(rule -> rule.kind() + " " + rule.term().duration())
        .containsExactly("ACK_OR_RESOLVE 7", "FINAL 30");
  }
}
