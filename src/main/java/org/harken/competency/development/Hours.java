package org.harken.competency.development;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.competency.development.model.Activity;
import org.harken.competency.development.model.Credits;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has gathered for each credential, and what is missing until when. */
@Service
public class Hours {

  /**
   * One credential in words.
   *
   * @param missing such as "12 hours, among them 2 of ethics"; empty where all is there
   */
  public record Standing(
      Credential credential,
      String label,
      Credits credits,
      List<Part> parts,
      String missing,
      boolean lapses,
      boolean lapsed,
      boolean mayRenew) {}

  /** Hours of a category against what is asked. */
  public record Part(String label, int hours, int least) {}

  private final DevelopmentLog log;
  private final CreditRules rules;
  private final Learners learners;

  Hours(DevelopmentLog log, CreditRules rules, Learners learners) {
    this.log = log;
    this.rules = rules;
    this.learners = learners;
  }

  @Transactional(readOnly = true)
  public List<Standing> of(UUID staff) {
    List<Activity> activities =
        log.of(staff).stream().filter(LogLine::counts).map(LogLine::activity).toList();
    LocalDate today = learners.today(staff);
    return log.credentials(staff).stream()
        .flatMap(
            one ->
                rules
                    .on(one.rule(), one.term().from())
                    .map(rule -> standing(one, Credits.of(rule, one.term(), activities), today))
                    .stream())
        .toList();
  }

  private Standing standing(Credential one, Credits credits, LocalDate today) {
    List<Part> parts =
        credits.rule().atLeast().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(
                least ->
                    new Part(
                        rules.category(least.getKey()),
                        credits.of(least.getKey()),
                        least.getValue()))
            .toList();
    return new Standing(
        one,
        rules.label(one.rule()),
        credits,
        parts,
        missing(credits),
        credits.lapses(today, rules.remindDays().getFirst()),
        credits.daysLeft(today) < 0,
        credits.mayRenew(today));
  }

  private String missing(Credits credits) {
    StringBuilder words = new StringBuilder();
    for (Credits.Missing one : credits.missing()) {
      String hours = InWords.count(one.hours(), "hour", "hours");
      if (one.category().isEmpty()) {
        words.append(hours);
      } else {
        words
            .append(words.isEmpty() ? "" : ", ")
            .append(hours)
            .append(" of ")
            .append(rules.category(one.category()).toLowerCase(java.util.Locale.ROOT));
      }
    }
    return words.toString();
  }
}
