package org.harken.clocks.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.audit.Audit;
import org.harken.clocks.Asking;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class PacksApiTest {

  private static final String OWN =
      """
      # our own promise to families
      name: Our promise
      effectiveFrom: %s
      jurisdiction: ANY
      facilityTypes: [HOSPITAL]
      matters:
        - {id: grievance, label: a grievance, starts: EVERY_GRIEVANCE}
      rules:
        - id: call
          kind: UPDATE
          label: Call them
          matter: grievance
          startRule: RECEIPT
          duration: %s
          unit: CAL_DAY
          citation: Our board, 2026
          confidence: confirmed
      """;

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;
  @Autowired Audit audit;
  @Autowired Clocks clocks;

  private AccessFixture house;
  private final LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
  private final String id = "OWN-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
  private final String path = "/api/v1/clocks/packs/" + id;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  private Asking as(org.harken.platform.web.Actor actor) {
    return new Asking(context, tokens, actor);
  }

  private static String own(LocalDate from, int days) {
    return OWN.formatted(from, days);
  }

  @Test
  void everybodySeesThePacksAndHowSureTheyAre() throws Exception {
    var all = as(house.administrator).get("/api/v1/clocks/packs");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.body().path("items").findValuesAsString("id"))
        .contains("US-CMS-HOSP", "UK-ENG", "AU-NSW");
    var hospitals = as(house.administrator).get("/api/v1/clocks/packs/US-CMS-HOSP").body();
    assertThat(hospitals.path("pack").path("yaml").asString()).contains("ruleSet: US-CMS-HOSP");
    assertThat(hospitals.path("pack").path("confidence").asString()).isEqualTo("to-confirm");
    assertThat(as(house.administrator).get("/api/v1/clocks/packs/NONE").status()).isEqualTo(404);
  }

  @Test
  void isWrittenAtTheAdvancedLevelOnly() throws Exception {
    for (var actor : List.of(house.trainee, house.senior, house.supervisor)) {
      assertThat(as(actor).put(path, "application/yaml", own(today, 2)).status())
          .as(actor.name())
          .isEqualTo(403);
    }
    assertThat(as(house.administrator).put(path, "application/yaml", own(today, 2)).status())
        .isEqualTo(403);
    var written = as(house.advanced).put(path, "application/yaml", own(today, 2));
    assertThat(written.status()).as(written.body().toString()).isEqualTo(201);
    assertThat(written.body().path("version").asString()).isEqualTo("1");
    assertThat(audit.of("rule pack", id, 5))
        .singleElement()
        .satisfies(entry -> assertThat(entry.facts()).containsEntry("version", "1"));
    String first = "version: 1\n" + own(today, 2);
    assertThat(as(house.advanced).put(path, "text/plain", first.replace("2026", "2025")).status())
        .as("a version never changes")
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duration: 2           | duration: two        | Line 14: duration must be a whole number",
        "unit: CAL_DAY         | unit: WEEK           | Line 15: unit must be one of",
        "kind: UPDATE          | kind: NEWS           | Line 10: kind must be one of",
        "matter: grievance     | matter: weather      | Line 12: matter names no matter of this pack",
        "confidence: confirmed | confidence: surely   | Line 17: confidence must be one of",
        "rules:                | ruels:               | Line 8: ruels is not known here",
        "name: Our promise     | name: [Our           | Line 3: this is not sound YAML"
      })
  void aBadPackIsRefusedWithTheLine(String good, String bad, String fault) throws Exception {
    String text = own(today, 2).replace(good, bad);
    assertThat(text).contains(bad);
    var refused = as(house.advanced).put(path, "application/yaml", text);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("detail").asString()).startsWith(fault);
    assertThat(as(house.advanced).get(path).status()).isEqualTo(404);
  }

  @Test
  void jsonOfTheSameFormIsReadToo() throws Exception {
    String json =
        """
        {"jurisdiction": "ANY", "facilityTypes": ["HOSPITAL"],
         "rules": [{"id": "call", "kind": "UPDATE", "label": "Call them", "startRule": "RECEIPT",
           "duration": 2, "unit": "CAL_DAY", "citation": "Our board", "confidence": "to-confirm"}]}
        """;
    var written = as(house.advanced).put(path, "application/json", json);
    assertThat(written.status()).as(written.body().toString()).isEqualTo(201);
    assertThat(
            as(house.advanced)
                .get(path)
                .body()
                .path("pack")
                .path("rules")
                .path(0)
                .path("id")
                .asString())
        .isEqualTo("call");
  }

  @Test
  void whatWasReadMayBeChangedAndSentBack() throws Exception {
    Asking advanced = as(house.advanced);
    String england = advanced.get("/api/v1/clocks/packs/UK-ENG").body().path("pack").toString();
    String ours =
        england
            .replace("\"id\":\"UK-ENG\"", "\"id\":\"" + id + "\"")
            .replace(
                "\"byDefault\":true", "\"byDefault\":false") // other tests have houses in England
            .replace("\"duration\":3", "\"duration\":2");
    assertThat(ours).contains("\"duration\":2", "\"byDefault\":false");
    var written = advanced.put(path, "application/json", ours);
    assertThat(written.status()).as(written.body().toString()).isEqualTo(201);
    assertThat(written.body().path("rules").path(0).path("duration").asInt()).isEqualTo(2);
    assertThat(written.body().path("rules").path(2).path("graceMinutes").asInt()).isEqualTo(60);
  }

  @Test
  void aChangeIsANewVersionFromADayAndOldCasesKeepTheirs() throws Exception {
    Asking advanced = as(house.advanced);
    advanced.put(path, "application/yaml", own(today.minusDays(400), 2));
    choose(today.minusDays(400));
    var old = received(today.minusDays(5));
    LocalDate from = today.plusDays(3);
    assertThat(advanced.put(path, "application/yaml", own(today.minusDays(30), 9)).status())
        .as("not backwards")
        .isEqualTo(422);
    var second = advanced.put(path, "application/yaml", own(from, 9));
    assertThat(second.status()).as(second.body().toString()).isEqualTo(200);
    assertThat(second.body().path("version").asString()).isEqualTo("2");
    assertThat(call(old.subject()).packVersion()).isEqualTo("1");
    var before = received(from.minusDays(1));
    var after = received(from);
    assertThat(call(before.subject()).packVersion()).isEqualTo("1");
    assertThat(days(call(before.subject()))).isEqualTo(2);
    assertThat(call(after.subject()).packVersion()).isEqualTo("2");
    assertThat(days(call(after.subject()))).isEqualTo(9);
    assertThat(call(old.subject()).packVersion()).isEqualTo("1");
  }

  private void choose(LocalDate from) {
    database
        .sql(
            """
            insert into clocks.chosen_pack (facility, rule_set, effective_from, chosen, set_by, set_at)
            values (:facility, :set, :from, true, :facility, now())
            """)
        .param("facility", house.facility)
        .param("set", id)
        .param("from", from)
        .update();
  }

  private Obligation received(LocalDate day) {
    return clocks
        .start(
            new Clocks.Trigger(
                Ids.next(),
                house.facility,
                "grievance-received",
                day.atTime(12, 0).atZone(AccessFixture.ZONE).toInstant(),
                AccessFixture.ZONE))
        .getFirst();
  }

  private Obligation call(java.util.UUID subject) {
    return clocks.of(subject).stream()
        .filter(one -> one.kind() == ObligationKind.UPDATE)
        .findFirst()
        .orElseThrow();
  }

  private static long days(Obligation one) {
    return java.time.temporal.ChronoUnit.DAYS.between(
        LocalDate.ofInstant(one.startedAt(), one.zone()),
        LocalDate.ofInstant(one.dueAt(), one.zone()));
  }
}
