package org.harken.clocks.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.harken.clocks.files.UnsoundFile;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Unit;
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
          trigger: RECEIVED
          startRule: RECEIPT
          duration: 10
          unit: BUS_DAY
          calendar: weekdays
          rollRule: NONE
          pausesOn: [waiting-for-consent, {reason: asked, max: 10, unit: BUS_DAY}]
          extension: {max: 14, unit: CAL_DAY, whoMay: plan, noticeRequired: true}
          recurring: {every: 20, unit: BUS_DAY}
          citation: A law
          confidence: to-confirm
      """;

  private static final PackReader READER =
      new PackReader(Set.of("every-day", "weekdays"), Set.of("US"));

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
    assertThat(rule.pausesOn())
        .containsExactly(
            new Rule.PauseRule("waiting-for-consent", null, Unit.CAL_DAY),
            new Rule.PauseRule("asked", 10, Unit.BUS_DAY));
    assertThat(rule.extension())
        .isEqualTo(new Rule.Extension(14, Unit.CAL_DAY, null, "plan", true, false));
    assertThat(rule.confidence()).isEqualTo(Rule.Confidence.TO_CONFIRM);
    assertThat(rule.recurring()).isEqualTo(new Rule.Recurring(20, Unit.BUS_DAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duration: 10       | duration: ten      | 13 | duration must be a whole number",
        "duration: 10       | duration: -1       | 13 | duration must be a whole number",
        "kind: FINAL        | kind: FINALLY      | 9  | kind must be one of",
        "unit: BUS_DAY      | unit: WEEK         | 14 | unit must be one of",
        "calendar: weekdays | calendar: lunar    | 15 | calendar names no known calendar: lunar",
        "calendar: weekdays | calendar: every-day | 15 | calendar must say which days are business days",
        "citation: A law    | citation: ''       | 20 | citation must be a text",
        "label: Answer      | labl: Answer       | 10 | labl is not known",
        "trigger: RECEIVED  | trigger: STAGE_2   | 11 | trigger must be RECEIVED",
        "jurisdiction: US   | jurisdiction: MOON | 5  | jurisdiction is not known",
        "confidence: to-confirm | confidence: memory | 21 | confidence must be one of",
        "effectiveTo: 2024-12-31 | effectiveTo: 2019-12-31 | 4 | effectiveTo lies before effectiveFrom",
        "effectiveFrom: 2020-01-01 | effectiveFrom: soon | 3 | effectiveFrom must be a date",
        "ruleSet: TEST      | rules: []          | 7  | rules stands here twice",
        "ruleSet: TEST      | {ruleSet: TEST     | 2  | this is not sound YAML"
      })
  void refusesAnUnsoundPackWithTheFileTheLineAndTheKey(
      String good, String bad, int line, String fault) {
    assertThat(SOUND).contains(good);
    assertThatThrownBy(() -> read(SOUND.replace(good, bad)))
        .isInstanceOfSatisfying(
            UnsoundFile.class, unsound -> assertThat(unsound.line()).isEqualTo(line))
        .hasMessageStartingWith("test.yaml, line " + line + ": " + fault);
  }

  @Test
  void refusesToBuildObjectsAFileNames() {
    assertThatThrownBy(() -> read("ruleSet: !!javax.script.ScriptEngineManager []"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesABombOfAliasesAndAFileOfAMegabyte() {
    String bomb =
        "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nrules: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]";
    assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnsoundFile.class);
    assertThatThrownBy(() -> read("ruleSet: " + "x".repeat(1_000_000)))
        .isInstanceOf(UnsoundFile.class);
  }

  @Test
  void refusesTwoClocksOfAKindForTheSame() {
    String twice =
        SOUND + SOUND.substring(SOUND.indexOf("  - id: answer")).replace("id: answer", "id: other");
    assertThatThrownBy(() -> read(twice)).hasMessageContaining("owed twice for the same");
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
    var packs = List.of(first, second);
    assertThat(RulePacks.inForce(packs, LocalDate.of(2024, 12, 31))).containsExactly(first);
    assertThat(RulePacks.inForce(packs, LocalDate.of(2025, 1, 1))).containsExactly(second);
    assertThat(RulePacks.inForce(packs, LocalDate.of(2019, 12, 31))).isEmpty();
  }

  @Test
  void theHouseComesWithEveryPackItPromises() {
    var shipped = RulePacks.inForce(RulePacks.shipped(), LocalDate.of(2026, 2, 18));
    assertThat(shipped)
        .extracting(RulePack::ruleSet)
        .containsExactly(
            "AU-NSW",
            "IE-HSE",
            "SAFETY",
            "UK-ENG",
            "UK-SCO",
            "US-1557",
            "US-CA",
            "US-CMS-HOSP",
            "US-HIPAA",
            "US-MA-C",
            "US-MEDICARE-DISCHARGE",
            "US-PARTD",
            "US-SNF");
    assertThat(shipped)
        .filteredOn(pack -> pack.ruleSet().equals("US-CMS-HOSP"))
        .flatExtracting(RulePack::rules)
        .extracting(rule -> rule.kind() + " " + rule.term().duration())
        .contains("ACK_OR_RESOLVE 7", "FINAL 30");
  }

  @Test
  void everyRuleHasItsSourceAndSaysHowSureItIs() {
    for (RulePack pack : RulePacks.shipped()) {
      assertThat(pack.name()).isNotBlank();
      assertThat(pack.facilityTypes()).as(pack.ruleSet()).isNotEmpty();
      assertThat(pack.rules()).allSatisfy(rule -> assertThat(rule.citation()).isNotBlank());
    }
  }
}
