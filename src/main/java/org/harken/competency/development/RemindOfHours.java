package org.harken.competency.development;

import java.time.LocalDate;
import org.harken.alerts.Alerts;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells, once for each of the days of credits.yaml, whose credential ends and what is missing. */
@Service
public class RemindOfHours {

  private final DevelopmentLog log;
  private final CreditRules rules;
  private final Hours hours;
  private final Learners learners;
  private final Alerts alerts;

  RemindOfHours(
      DevelopmentLog log, CreditRules rules, Hours hours, Learners learners, Alerts alerts) {
    this.log = log;
    this.rules = rules;
    this.hours = hours;
    this.learners = learners;
    this.alerts = alerts;
  }

  /** Safe to do again and again. */
  @Transactional
  public void remind(LocalDate latestToday) {
    int longest = rules.remindDays().getFirst();
    for (Credential one : log.ending(latestToday.plusDays(longest + 1L))) {
      LocalDate today = learners.today(one.staff());
      rules.remindDays().stream()
          .filter(days -> !today.isBefore(one.term().until().minusDays(days)))
          .reduce((earlier, later) -> later)
          .ifPresent(days -> tell(one, days, today));
    }
  }

  private void tell(Credential one, int days, LocalDate today) {
    hours.of(one.staff()).stream()
        .filter(standing -> standing.credential().id().equals(one.id()))
        .findFirst()
        .ifPresent(
            standing ->
                alerts.tell(
                    one.staff(),
                    "credential:" + one.id() + ":" + days,
                    standing.label()
                        + (today.isAfter(one.term().until()) ? " ended on " : " ends on ")
                        + InWords.day(one.term().until())
                        + (standing.missing().isEmpty()
                            ? ". All hours are there: renew it."
                            : ". Missing: " + standing.missing() + "."),
                    "/learning/log"));
  }
}
