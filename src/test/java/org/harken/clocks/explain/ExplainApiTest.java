package org.harken.clocks.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.clocks.Asking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@SpringBootTest
class ExplainApiTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;

  private Asking auditor;

  @BeforeEach
  void anAuditor() {
    auditor = new Asking(context, tokens, new AccessFixture(database).auditor);
  }

  private Asking.Answer explain(String pack, String zone, String events) throws Exception {
    return auditor.post(
        "/api/v1/clocks/explain",
        """
        {"pack": "%s", "timeZone": "%s", "events": [%s]}
        """
            .formatted(pack, zone, events));
  }

  private static List<String> owed(Asking.Answer answer) {
    List<String> owed = new ArrayList<>();
    for (JsonNode one : answer.body().path("obligations")) {
      owed.add(one.path("kind").asString() + " " + one.path("dueAt").asString());
    }
    return owed;
  }

  @Test
  void aReceiptAloneListsWhatItStartsInTheOrderInWhichItIsDue() throws Exception {
    var answer =
        explain(
            "US-CMS-HOSP",
            "America/Chicago",
            "{\"type\": \"RECEIVED\", \"at\": \"2026-02-18T14:15:00-06:00\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(owed(answer))
        .containsExactly(
            "ACK_OR_RESOLVE 2026-02-25T23:59:59-06:00", "FINAL 2026-03-20T23:59:59-05:00");
    JsonNode first = answer.body().path("obligations").path(0);
    assertThat(first.path("pack").asString()).isEqualTo("US-CMS-HOSP");
    assertThat(first.path("version").asString()).isEqualTo("1");
    assertThat(first.path("startedAt").asString()).isEqualTo("2026-02-18T14:15:00-06:00");
    assertThat(first.path("pausedFor").asString()).isEqualTo("PT0S");
    assertThat(first.path("because").path("text").asString()).startsWith("7 days after Wed 18");
    assertThat(first.path("because").path("citation").asString()).contains("482.13");
  }

  @Test
  void scotlandEntersAtStageTwoUnlessAnEventSaysStageOne() throws Exception {
    String received = "{\"type\": \"RECEIVED\", \"at\": \"2026-03-09T10:00:00Z\"%s}";
    assertThat(owed(explain("UK-SCO", "Europe/London", received.formatted(""))))
        .containsExactly("ACK 2026-03-12T23:59:59Z", "FINAL 2026-04-07T23:59:59+01:00");
    var early = explain("UK-SCO", "Europe/London", received.formatted(", \"stage\": 1"));
    assertThat(owed(early)).containsExactly("FINAL 2026-03-16T23:59:59Z");
    assertThat(early.body().path("next").path(0).path("words").asString())
        .isEqualTo("3 business days once it is at stage 2");
  }

  @Test
  void aLawfulExtensionIsShownAsExtendedAndALateOneAsMissed() throws Exception {
    String events =
        """
        {"type": "RECEIVED", "at": "2026-02-18T14:15:00Z"},
        {"type": "EXTENDED", "at": "%s", "until": "2026-04-03", "by": "plan", "noticeSentAt": "%s"}
        """;
    var lawful =
        explain(
            "US-MA-C",
            "America/Chicago",
            events.formatted("2026-03-10T10:00:00Z", "2026-03-10T10:00:00Z"));
    assertThat(lawful.body().path("obligations").path(0).path("status").asString())
        .isEqualTo("extended");
    assertThat(lawful.body().path("obligations").path(0).path("extended").asInt()).isEqualTo(1);
    var late =
        explain(
            "US-MA-C",
            "America/Chicago",
            events.formatted("2026-03-30T10:00:00Z", "2026-03-30T10:00:00Z"));
    assertThat(late.body().path("obligations").path(0).path("status").asString())
        .isEqualTo("missed");
    assertThat(late.body().path("obligations").path(0).path("because").path("text").asString())
        .contains("does not count: the time was over");
  }

  @Test
  void anAnswerMeetsAndADangerIsDueAtOnce() throws Exception {
    var answer =
        explain(
            "US-CMS-HOSP",
            "America/Chicago",
            """
            {"type": "RECEIVED", "at": "2026-02-18T14:15:00-06:00"},
            {"type": "CLASSIFIED", "at": "2026-02-18T15:00:00-06:00", "as": "danger"},
            {"type": "RESOLVED", "at": "2026-02-24T10:00:00-06:00"}
            """);
    List<String> status = new ArrayList<>();
    answer.body().path("obligations").forEach(one -> status.add(one.path("status").asString()));
    assertThat(owed(answer).getFirst()).isEqualTo("IMMEDIATE_REVIEW 2026-02-18T15:00:00-06:00");
    assertThat(status).containsExactly("missed", "met", "met");
  }

  @Test
  void theSameQuestionHasTheSameAnswerUnlessItNamesAMoment() throws Exception {
    String received = "{\"type\": \"RECEIVED\", \"at\": \"2026-02-18T14:15:00-06:00\"}";
    var then = explain("US-CMS-HOSP", "America/Chicago", received);
    assertThat(then.body().path("obligations").path(0).path("status").asString())
        .isEqualTo("running");
    var later =
        auditor.post(
            "/api/v1/clocks/explain",
            """
            {"pack": "US-CMS-HOSP", "timeZone": "America/Chicago", "asOf": "2026-03-01T00:00:00Z",
             "events": [%s]}
            """
                .formatted(received));
    assertThat(later.body().path("obligations").path(0).path("status").asString())
        .isEqualTo("missed");
    assertThat(later.body().path("obligations").path(1).path("status").asString())
        .isEqualTo("running");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOPE        | America/Chicago | {\"type\":\"RECEIVED\",\"at\":\"2026-02-18T14:15:00Z\"} | pack",
        "US-CMS-HOSP | Moon/Base       | {\"type\":\"RECEIVED\",\"at\":\"2026-02-18T14:15:00Z\"} | timeZone",
        "US-CMS-HOSP | America/Chicago | {\"type\":\"SNEEZED\",\"at\":\"2026-02-18T14:15:00Z\"}  | events[0].type",
        "US-CMS-HOSP | America/Chicago | {\"type\":\"RECEIVED\",\"at\":\"yesterday\"}            | events[0].at",
        "US-CMS-HOSP | America/Chicago | {\"type\":\"PAUSED\",\"at\":\"2026-02-18T14:15:00Z\"}   | events[0].reason",
        "US-CMS-HOSP | America/Chicago | {\"type\":\"EXTENDED\",\"at\":\"2026-02-18T14:15:00Z\"} | events[0].until",
        "US-HIPAA    | America/Chicago | {\"type\":\"CLASSIFIED\",\"as\":\"weather\",\"at\":\"2026-02-18T14:15:00Z\"} | events[0].as",
        "US-CMS-HOSP | America/Chicago | | events"
      })
  void aFaultNamesItsField(String pack, String zone, String events, String field) throws Exception {
    var refused = explain(pack, zone, events == null ? "" : events);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("errors").path(0).path("field").asString()).isEqualTo(field);
  }
}
