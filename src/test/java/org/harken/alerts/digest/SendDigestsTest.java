package org.harken.alerts.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.harken.access.AccessFixture;
import org.harken.access.organisation.PlanLeave;
import org.harken.alerts.Warning;
import org.harken.alerts.Warnings;
import org.harken.alerts.Whom;
import org.harken.platform.Ids;
import org.harken.platform.testing.Swept;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Swept
class SendDigestsTest {

  @Autowired JdbcClient database;
  @Autowired Warnings warnings;
  @Autowired SendDigests digests;
  @Autowired PlanLeave planLeave;

  AccessFixture house;

  record Mail(String subject, String text) {}

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    // what other tests have left is not for these people to wait for
    database.sql("update alerts.warning set mailed_at = now() where mailed_at is null").update();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(AccessFixture.ZONE).toInstant();
  }

  private void warn(Actor staff, Whom as, String told, String due, boolean safety) {
    TimeSource.at(
        at(told),
        () ->
            warnings.tell(
                staff.id(),
                as,
                new Warning(
                    Ids.next(),
                    Ids.next(),
                    "DUE",
                    at(due),
                    safety,
                    house.senior.id(),
                    "PR-26-0042: Answer or progress letter is due.",
                    "/cases/PR-26-0042"),
                ""));
  }

  private void sendAt(String local) {
    TimeSource.at(
        at(local),
        () -> {
          digests.send();
          return true;
        });
  }

  private List<Mail> mails(Actor staff) {
    return database
        .sql(
            """
            select m.subject, m.body from platform.outgoing_mail m
            join access.staff s on s.email = m.recipient where s.id = ? order by m.queued_at, m.id
            """)
        .param(staff.id())
        .query((row, number) -> new Mail(row.getString(1), row.getString(2)))
        .list();
  }

  @Test
  void tenWarningsAreOneMailInTheMorning() {
    for (int i = 0; i < 10; i++) {
      warn(house.senior, Whom.OWNER, "2026-02-18T08:00", "2026-02-18T23:59:59", false);
    }
    sendAt("2026-02-18T08:01");
    assertThat(mails(house.senior)).as("before its hour").isEmpty();
    sendAt("2026-02-18T08:16");
    sendAt("2026-02-18T08:17");
    assertThat(mails(house.senior))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Your deadlines today");
              assertThat(mail.text())
                  .contains("10 due today", "https://harken.example/inbox")
                  .doesNotContain("PR-26-0042", "progress letter");
            });
  }

  @Test
  void oneMailADayAndTheNextReplacesWhatHasNotLeft() {
    warn(house.senior, Whom.OWNER, "2026-02-18T08:00", "2026-02-20T23:59:59", false);
    sendAt("2026-02-18T08:16");
    warn(house.senior, Whom.OWNER, "2026-02-18T11:00", "2026-02-25T23:59:59", false);
    sendAt("2026-02-18T11:01");
    assertThat(mails(house.senior)).as("waits for tomorrow").hasSize(1);
    sendAt("2026-02-19T08:16");
    assertThat(mails(house.senior))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("2 coming near"));
  }

  @Test
  void whatWouldBeOverBeforeTheNextMailComesAtOnceButNotAtNight() {
    warn(house.senior, Whom.OWNER, "2026-02-18T08:00", "2026-02-25T23:59:59", false);
    sendAt("2026-02-18T08:16");
    warn(house.senior, Whom.OWNER, "2026-02-18T14:00", "2026-02-18T20:00", false);
    warn(house.senior, Whom.OWNER, "2026-02-18T14:00", "2026-02-18T21:00", false);
    sendAt("2026-02-18T14:01");
    assertThat(mails(house.senior))
        .extracting(Mail::subject)
        .containsExactly("Your deadlines today", "Please look now");
    assertThat(mails(house.senior).getLast().text()).contains("2 due today");
    warn(house.senior, Whom.OWNER, "2026-02-18T22:00", "2026-02-19T02:00", false);
    sendAt("2026-02-18T22:01");
    assertThat(mails(house.senior)).as("at night").hasSize(2);
  }

  @Test
  void safetyIsMailedAtAnyHour() {
    warn(house.supervisor, Whom.SUPERVISOR, "2026-02-21T03:00", "2026-02-21T02:00", true);
    sendAt("2026-02-21T03:01");
    sendAt("2026-02-21T03:02");
    assertThat(mails(house.supervisor))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Please look now");
              assertThat(mail.text()).contains("Somebody may be in danger");
            });
  }

  @Test
  void whoIsOnLeaveIsNotMailed() {
    planLeave.plan(
        house.administrator,
        house.senior.id(),
        LocalDate.of(2026, 2, 16),
        LocalDate.of(2026, 2, 20));
    warn(house.senior, Whom.OWNER, "2026-02-18T08:00", "2026-02-25T23:59:59", false);
    sendAt("2026-02-18T08:16");
    assertThat(mails(house.senior)).isEmpty();
    sendAt("2026-02-23T08:16");
    assertThat(mails(house.senior)).as("back again").hasSize(1);
  }

  @Test
  void whatIsSettledIsNotMailed() {
    UUID subject = Ids.next();
    var warning =
        new Warning(
            Ids.next(),
            subject,
            "DUE",
            at("2026-02-18T23:59:59"),
            false,
            house.senior.id(),
            "x",
            "/");
    warnings.tell(house.senior.id(), Whom.OWNER, warning, "");
    warnings.settle(subject, java.util.Map.of(), house.senior.id());
    sendAt("2026-02-18T08:16");
    assertThat(mails(house.senior)).isEmpty();
  }

  @Test
  void twoNodesSendOneMail() throws Exception {
    warn(house.senior, Whom.OWNER, "2026-02-18T08:00", "2026-02-18T23:59:59", false);
    var start = new CountDownLatch(1);
    try (var nodes = Executors.newFixedThreadPool(4)) {
      for (int node = 0; node < 4; node++) {
        nodes.submit(
            () -> {
              start.await();
              sendAt("2026-02-18T08:16");
              return true;
            });
      }
      start.countDown();
    }
    assertThat(mails(house.senior)).hasSize(1);
  }
}
