package org.harken.competency.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.harken.access.PracticeLevel;
import org.harken.competency.Statement;
import org.harken.competency.evidence.EvidenceRules;
import org.harken.competency.person.Ladders.Entry;
import org.harken.competency.signing.Look;
import org.harken.competency.store.Assessments.Assessment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days, levels and what stands behind a statement, in words. */
@Component
public class LadderWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final int MOST_CHIPS = 3;

  private final EvidenceRules rules;

  LadderWords(EvidenceRules rules) {
    this.rules = rules;
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String day(Instant moment) {
    return day(moment.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  public static String level(@Nullable PracticeLevel level) {
    if (level == null) {
      return "";
    }
    return level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT);
  }

  public static String text(Statement one) {
    return one.topic().isEmpty() ? one.text() : one.topic() + " — " + one.expectation();
  }

  LadderView.Item item(Entry entry, boolean waits) {
    LocalDate expires = entry.standing().expiresOn();
    return new LadderView.Item(
        entry.statement().id().toString(),
        text(entry.statement()),
        entry.standing().bars(),
        entry.standing().isSigned(),
        entry.standing().words(),
        expires == null ? "" : (entry.standing().isSigned() ? "until " : "ended ") + day(expires),
        chips(entry),
        waits);
  }

  private List<LadderView.Chip> chips(Entry entry) {
    List<LadderView.Chip> chips = new ArrayList<>();
    entry.evidence().stream()
        .limit(MOST_CHIPS)
        .forEach(
            count ->
                rules
                    .find(count.rule())
                    .ifPresent(
                        rule ->
                            chips.add(
                                new LadderView.Chip(rule.icon(), rule.counted(count.number())))));
    for (Look kind : Look.values()) {
      long number = entry.assessments().stream().filter(one -> one.kind() == kind).count();
      if (number > 0 && kind != Look.SIGNATURE) {
        chips.add(new LadderView.Chip(icon(kind), counted(number, kind)));
      }
    }
    return chips;
  }

  private static String counted(long number, Look kind) {
    String word = kind.label().toLowerCase(Locale.ROOT);
    return number + " " + word + (number == 1 || kind == Look.FEEDBACK ? "" : "s");
  }

  private static String icon(Look kind) {
    return switch (kind) {
      case OBSERVATION -> "eye-check";
      case SIMULATED_CALL -> "phone";
      case TEST -> "checklist";
      case FEEDBACK -> "message";
      case FILE_AUDIT -> "folders";
      case SIGNATURE -> "signature";
    };
  }

  LadderView.Look look(Assessment one, List<String> rubric) {
    Integer score = one.score();
    return new LadderView.Look(
        one.kind().label(),
        score == null ? "" : rubric.get(score),
        one.note(),
        one.byName(),
        day(one.at()));
  }
}
