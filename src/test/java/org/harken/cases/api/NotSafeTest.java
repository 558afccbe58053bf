package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.audit.Audit;
import org.harken.cases.Concerns;
import org.harken.cases.contact.RecordContactAttempt;
import org.harken.platform.Refused;
import org.harken.platform.mail.Outbox;
import org.harken.platform.mail.OutgoingMail;
import org.harken.platform.web.PageNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Nothing is sent to somebody for whom it is not safe, until staff talked with them. */
@SpringBootTest
class NotSafeTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;
  @Autowired RecordContactAttempt attempts;
  @Autowired Outbox outbox;
  @Autowired Audit audit;
  @Autowired List<PageNotice> notices;
  @Autowired Clock clock;

  private AccessFixture house;
  private Program senior;
  private String reference = "";
  private String letter = "";

  @BeforeEach
  void aCaseWithALetterOnItsWay() {
    house = new AccessFixture(database);
    senior = new Program(context, tokens, house.senior);
    reference =
        senior
            .post(
                "/cases",
                Map.of(
                    "channel",
                    "PHONE",
                    "receivedAt",
                    clock.instant().minus(Duration.ofDays(1)).toString(),
                    "narrative",
                    Concerns.BELL,
                    "answers",
                    Map.of("dissatisfied", true, "representative", true)))
            .text("reference");
    letter = senior.post(path("/letters"), Map.of("kind", "INTERIM", "language", "en")).text("id");
    outbox.queue(
        new OutgoingMail(
            "letter-" + letter,
            "ana@mail.example",
            "A letter from the patient relations office",
            "Attached.",
            UUID.fromString(letter),
            List.of()));
  }

  @Test
  void whatWaitsDoesNotLeaveAnyMore() {
    assertThat(senior.post(path("/safety"), Map.of("safeWay", "Her sister, 555 0147")).status())
        .isEqualTo(204);

    assertThat(
            database
                .sql("select status from platform.outgoing_mail where key = ?")
                .param("letter-" + letter)
                .query(String.class)
                .single())
        .isEqualTo("STOPPED");
    assertThat(senior.get(path("")).body().path("timeline").toString())
        .contains("called back before it left", "Not safe for the person");
  }

  @Test
  void noVoicemailIsLeft() {
    senior.post(path("/safety"), Map.of());

    assertThatThrownBy(
            () -> attempts.record(house.senior, reference, null, "Phone", "Left a message"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not safe");
    assertThatCode(() -> attempts.record(house.senior, reference, null, "Phone", "Spoke to her"))
        .doesNotThrowAnyException();
  }

  @Test
  void standsAboveEveryPageOfTheCase() {
    senior.post(path("/safety"), Map.of("safeWay", "Her sister"));

    for (String page :
        List.of(
            "/cases/" + reference,
            "/cases/" + reference + "/protection",
            "/cases/" + reference + "/safety",
            "/letters/" + letter)) {
      assertThat(notices).as(page).anyMatch(notice -> notice.above(house.senior, page).isPresent());
    }
    assertThat(notices)
        .noneMatch(notice -> notice.above(house.stranger, "/cases/" + reference).isPresent());
  }

  @Test
  void isLiftedOnlyAfterTalkingAndWithAReason() {
    senior.post(path("/safety"), Map.of());
    String lift = path("/safety/lift");

    assertThat(senior.post(lift, Map.of("because", "She moved")).fields()).contains("talked");
    assertThat(senior.post(lift, Map.of("talked", true)).fields()).contains("because");
    assertThat(senior.post(lift, Map.of("talked", true, "because", "She moved")).status())
        .isEqualTo(204);
    assertThat(senior.post(lift, Map.of("talked", true, "because", "Again")).status())
        .isEqualTo(409);
    assertThat(notices)
        .noneMatch(notice -> notice.above(house.senior, "/cases/" + reference).isPresent());
    String id = senior.get(path("")).text("id");
    assertThat(audit.of("case", id, 50))
        .anyMatch(entry -> entry.action().equals("contact stopped"))
        .anyMatch(entry -> entry.action().equals("contact allowed"));
  }

  private String path(String part) {
    return "/cases/" + reference + part;
  }
}
