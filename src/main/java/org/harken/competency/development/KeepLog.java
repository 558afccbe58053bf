package org.harken.competency.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.competency.development.model.CreditRule;
import org.harken.competency.development.model.Term;
import org.harken.competency.learning.Learners;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody keeps their own log: adds a line, strikes one, says which credential they hold. */
@Service
public class KeepLog {

  /** A line as it is added. */
  public record NewLine(
      LocalDate onDay,
      ActivityKind kind,
      String title,
      String provider,
      int minutes,
      String category) {}

  private final DevelopmentLog log;
  private final CreditRules rules;
  private final Learners learners;
  private final Audit audit;
  private final Clock clock;

  KeepLog(DevelopmentLog log, CreditRules rules, Learners learners, Audit audit, Clock clock) {
    this.log = log;
    this.rules = rules;
    this.learners = learners;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public UUID add(Actor actor, NewLine line, @Nullable StoredFile certificate) {
    if (line.onDay().isAfter(learners.today(actor.id()))) {
      throw Refused.field("onDay", "This day is still to come. Add it when it has taken place.");
    }
    if (line.minutes() < 1 && line.kind() != ActivityKind.MEMBERSHIP) {
      throw Refused.field("hours", "How long did it take?");
    }
    UUID id = Ids.next();
    insert(actor, id, actor.id(), line, null, certificate);
    return id;
  }

  /** A line that something in the house brought, once for each source. */
  @Transactional
  public void addFrom(Actor by, UUID staff, UUID source, NewLine line) {
    insert(by, Ids.next(), staff, line, source, null);
  }

  private void insert(
      Actor by,
      UUID id,
      UUID staff,
      NewLine line,
      @Nullable UUID source,
      @Nullable StoredFile certificate) {
    if (!rules.knows(line.category())) {
      throw Refused.field("category", "Please choose one from the list.");
    }
    var kept =
        new LogLine(
            id,
            staff,
            line.onDay(),
            line.kind(),
            line.title(),
            line.provider(),
            line.minutes(),
            line.category(),
            source,
            certificate == null ? null : certificate.id(),
            certificate == null ? "" : certificate.name(),
            null,
            "");
    if (log.insert(kept, clock.instant())) {
      audit.changed(
          by,
          "log line added",
          "development",
          id.toString(),
          Map.of(
              "staff", staff.toString(),
              "kind", line.kind().name(),
              "category", line.category(),
              "minutes", line.minutes()));
    }
  }

  /** It stays where it was, and counts no more. */
  @Transactional
  public void strike(Actor actor, UUID id, String because) {
    LogLine line =
        log.find(id).filter(one -> one.staff().equals(actor.id())).orElseThrow(NotFound::new);
    if (!log.strike(id, because, clock.instant())) {
      throw new Refused("This is struck already.");
    }
    audit.changed(
        actor,
        "log line struck",
        "development",
        id.toString(),
        Map.of("staff", line.staff().toString()));
  }

  /**
   * @param until null for as long as the rule says
   */
  @Transactional
  public UUID hold(
      Actor actor,
      String rule,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable StoredFile certificate) {
    CreditRule known =
        rules
            .on(rule, from)
            .orElseThrow(() -> Refused.field("rule", "There is no rule for it on that day."));
    LocalDate last = until == null ? known.lastDay(from) : until;
    if (last.isBefore(from)) {
      throw Refused.field("until", "This lies before the first day.");
    }
    if (from.isAfter(learners.today(actor.id()))) {
      throw Refused.field("from", "This day is still to come.");
    }
    UUID id = Ids.next();
    log.credentials(actor.id()).stream()
        .filter(one -> one.rule().equals(rule))
        .forEach(one -> log.end(one.id(), clock.instant()));
    log.insert(
        new Credential(
            id,
            actor.id(),
            rule,
            new Term(from, last),
            certificate == null ? null : certificate.id(),
            certificate == null ? "" : certificate.name(),
            null),
        clock.instant());
    audit.changed(
        actor,
        "credential kept",
        "development",
        id.toString(),
        Map.of("staff", actor.id().toString(), "rule", rule, "until", last.toString()));
    return id;
  }
}
