package org.harken.alerts.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.Whom;
import org.harken.alerts.policy.PolicyReader;
import org.junit.jupiter.api.Test;

class MailTimesTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private final MailTimes times = times();

  private static MailTimes times() {
    try (var in = WarningPolicy.class.getResourceAsStream("policy/warnings.yaml")) {
      WarningPolicy policy =
          PolicyReader.all(
                  new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
              .getFirst();
      return new MailTimes(policy, policy.usual(), CHICAGO);
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }

  @Test
  void theMailOfTheDayComesOnWorkingDaysAfterItsHour() {
    assertThat(times.isMailTime(at("2026-02-18T08:14"))).isFalse();
    assertThat(times.isMailTime(at("2026-02-18T08:15"))).isTrue();
    assertThat(times.isMailTime(at("2026-02-18T15:00"))).as("late, but today").isTrue();
    assertThat(times.isMailTime(at("2026-02-18T20:00"))).isFalse();
    assertThat(times.isMailTime(at("2026-02-21T09:00"))).as("a Saturday").isFalse();
  }

  @Test
  void theNextMailSkipsTheWeekend() {
    assertThat(times.next(at("2026-02-18T07:00"), false)).isEqualTo(at("2026-02-18T08:15"));
    assertThat(times.next(at("2026-02-18T09:00"), true)).isEqualTo(at("2026-02-19T08:15"));
    assertThat(times.next(at("2026-02-20T12:00"), true)).isEqualTo(at("2026-02-23T08:15"));
    assertThat(times.next(at("2026-02-20T18:00"), false)).isEqualTo(at("2026-02-23T08:15"));
  }

  @Test
  void onlyWhatWouldBeOverBeforeTheNextMailPresses() {
    Instant afternoon = at("2026-02-20T14:00");
    assertThat(times.isPressing(at("2026-02-22T23:59:59"), afternoon, true)).isTrue();
    assertThat(times.isPressing(at("2026-02-23T23:59:59"), afternoon, true)).isFalse();
    assertThat(times.isPressing(at("2026-02-19T23:59:59"), afternoon, true))
        .as("late, and the next mail is on Monday")
        .isTrue();
    assertThat(times.isPressing(at("2026-02-19T23:59:59"), at("2026-02-20T08:00"), false))
        .as("late, but the mail of today comes in a quarter of an hour")
        .isFalse();
    assertThat(times.isPressing(at("2026-02-20T23:59:59"), at("2026-02-20T20:00"), true))
        .as("nobody is disturbed at night")
        .isFalse();
  }

  @Test
  void saysCountsAndLinksAndNothingElse() {
    Instant now = at("2026-02-20T08:15");
    var standing =
        List.of(
            one(Whom.OWNER, "2026-02-19T23:59:59"),
            one(Whom.OWNER, "2026-02-20T23:59:59"),
            one(Whom.OWNER, "2026-02-24T23:59:59"),
            one(Whom.OWNER, "2026-02-25T23:59:59"),
            one(Whom.SUPERVISOR, "2026-02-19T23:59:59"));
    var text = new DigestText("https://harken.example", now, CHICAGO);
    assertThat(text.daily(standing, times.policy().digestAt()))
        .contains("Of your own work: 1 late, 1 due today, 2 coming near.")
        .contains("https://harken.example/?tab=mine", "https://harken.example/inbox")
        .contains("Of those you lead: 1 late.")
        .doesNotContain("PR-");
    assertThat(new DigestText("", now, CHICAGO).daily(standing, times.policy().digestAt()))
        .doesNotContain("/inbox", "http");
    var danger = new Standing(UUID.randomUUID(), Whom.OWNER, now, true, false);
    assertThat(text.atOnce(List.of(danger)))
        .startsWith("Somebody may be in danger. Look now, and call.")
        .contains("https://harken.example/?tab=all&due=danger");
  }

  private static Standing one(Whom as, String due) {
    return new Standing(UUID.randomUUID(), as, at(due), false, false);
  }
}
