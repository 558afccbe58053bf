package org.harken.competency.development.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.competency.development.ActivityKind;
import org.harken.competency.development.model.Credits.Missing;
import org.junit.jupiter.api.Test;

class CreditsTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

  /** Thirty hours in three years, six of ethics and three of equity, whole hours only. */
  private static final CreditRule RULE =
      new CreditRule(
          LocalDate.of(2018, 1, 1),
          "board",
          3,
          30,
          Map.of("ETHICS", 6, "EQUITY", 3),
          60,
          Map.of(ActivityKind.ARTICLE, 2),
          Set.of(ActivityKind.MEMBERSHIP),
          6);

  private static final Term TERM = new Term(FIRST, RULE.lastDay(FIRST));

  private static Activity course(int minutes, String category) {
    return on(FIRST.plusMonths(3), minutes, category);
  }

  private static Activity on(LocalDate day, int minutes, String category) {
    return new Activity(day, ActivityKind.COURSE, minutes, category);
  }

  private static Credits credits(Activity... activities) {
    return Credits.of(RULE, TERM, List.of(activities));
  }

  @Test
  void aTermEndsTheDayBeforeItsAnniversary() {
    assertThat(TERM.until()).isEqualTo(LocalDate.of(2027, 2, 28));
  }

  @Test
  void aPartOfAnHourIsNotCounted() {
    assertThat(credits(course(59, "GENERAL")).hours()).isZero();
    assertThat(credits(course(119, "GENERAL")).hours()).isEqualTo(1);
    assertThat(credits(course(90, "GENERAL"), course(90, "GENERAL")).hours()).isEqualTo(2);
  }

  @Test
  void onlyDaysOfTheTermCount() {
    assertThat(
            credits(
                    on(FIRST.minusDays(1), 120, "GENERAL"),
                    on(FIRST, 60, "GENERAL"),
                    on(TERM.until(), 60, "GENERAL"),
                    on(TERM.until().plusDays(1), 120, "GENERAL"))
                .hours())
        .isEqualTo(2);
  }

  @Test
  void membershipsCountNothingAndArticlesTwoHoursAtMost() {
    assertThat(
            credits(
                    new Activity(FIRST, ActivityKind.MEMBERSHIP, 6_000, "GENERAL"),
                    new Activity(FIRST, ActivityKind.ARTICLE, 600, "GENERAL"))
                .hours())
        .isEqualTo(2);
  }

  @Test
  void saysWhatIsMissingOfTheSumAndOfEachCategory() {
    assertThat(credits(course(20 * 60, "GENERAL"), course(4 * 60, "ETHICS")).missing())
        .containsExactly(new Missing("", 6), new Missing("EQUITY", 3), new Missing("ETHICS", 2));
  }

  @Test
  void thirtyHoursWithoutEthicsAreNotEnough() {
    Credits all = credits(course(30 * 60, "GENERAL"));
    assertThat(all.complete()).isFalse();
    assertThat(all.missing()).containsExactly(new Missing("EQUITY", 3), new Missing("ETHICS", 6));
  }

  @Test
  void mayBeRenewedFromSixMonthsBeforeTheEndWhenAllIsThere() {
    Credits all = complete();
    LocalDate opens = TERM.until().minusMonths(6);
    assertThat(all.mayRenew(opens.minusDays(1))).isFalse();
    assertThat(all.mayRenew(opens)).isTrue();
    assertThat(all.mayRenew(TERM.until())).isTrue();
    assertThat(all.mayRenew(TERM.until().plusDays(1))).isFalse();
  }

  @Test
  void lapsesWhenHoursAreMissingNearTheEnd() {
    Credits some = credits(course(60, "GENERAL"));
    assertThat(some.lapses(TERM.until().minusDays(91), 90)).isFalse();
    assertThat(some.lapses(TERM.until().minusDays(90), 90)).isTrue();
    assertThat(complete().lapses(TERM.until(), 90)).isFalse();
    assertThat(complete().lapses(TERM.until().plusDays(1), 90)).isTrue();
  }

  private static Credits complete() {
    List<Activity> all = new ArrayList<>();
    all.add(course(21 * 60, "GENERAL"));
    all.add(course(6 * 60, "ETHICS"));
    all.add(course(3 * 60, "EQUITY"));
    return Credits.of(RULE, TERM, all);
  }
}
