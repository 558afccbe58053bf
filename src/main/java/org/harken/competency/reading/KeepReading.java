package org.harken.competency.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Practised;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.competency.development.ActivityKind;
import org.harken.competency.development.CreditRules;
import org.harken.competency.development.KeepLog;
import org.harken.competency.learning.Learners;
import org.harken.competency.learning.Links;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody adds what is worth reading; whoever has read it says so, and it counts in their log. */
@Service
public class KeepReading {

  /** Who is told of a reading. */
  @Component
  record Told(Audit audit, ApplicationEventPublisher events, Clock clock) {}

  private final Readings readings;
  private final KeepLog keepLog;
  private final CreditRules rules;
  private final Learners learners;
  private final Told told;

  KeepReading(Readings readings, KeepLog keepLog, CreditRules rules, Learners learners, Told told) {
    this.readings = readings;
    this.keepLog = keepLog;
    this.rules = rules;
    this.learners = learners;
    this.told = told;
  }

  @Transactional
  public UUID add(Actor actor, Typed typed, @Nullable StoredFile file) {
    String category = typed.required("category", 40, "To which category does it count?");
    if (!category.isEmpty() && !rules.knows(category)) {
      typed.fault("category", "Please choose one from the list.");
    }
    var reading =
        new Reading(
            Ids.next(),
            typed.choice("kind", Reading.Kind.class, Reading.Kind.ARTICLE),
            typed.required("title", 200, "What is it called?"),
            typed.required("summary", 2_000, "What does it say, in a few sentences?"),
            Links.read(typed, "link"),
            file == null ? null : file.id(),
            file == null ? "" : file.name(),
            typed.number("minutes", 1, 6_000, 60),
            category,
            actor.name(),
            told.clock().instant(),
            null);
    if (reading.link().isEmpty() && file == null) {
      typed.fault("link", "Please give a link, or hand in the file.");
    }
    typed.check();
    readings.insert(reading, actor);
    changed(actor, "reading added", reading.id());
    return reading.id();
  }

  /** Counts once. */
  @Transactional
  public void read(Actor actor, UUID id) {
    Reading reading =
        readings.find(id).filter(one -> one.withdrawnAt() == null).orElseThrow(NotFound::new);
    Instant now = told.clock().instant();
    if (!readings.mark(id, actor.id(), now)) {
      return;
    }
    changed(actor, "read", id);
    keepLog.addFrom(
        actor,
        actor.id(),
        id,
        new KeepLog.NewLine(
            learners.today(actor.id()),
            ActivityKind.READING,
            reading.title(),
            "",
            reading.minutes(),
            reading.category()));
    told.events()
        .publishEvent(
            new Practised(
                Ids.next(),
                actor.id(),
                "reading.done",
                "/learning/reading#r-" + id,
                Map.of("minutes", reading.minutes()),
                now));
  }

  /** It is not shown any more; what was read stays in the logs. */
  @Transactional
  public void withdraw(Actor actor, UUID id) {
    if (readings.find(id).isEmpty()) {
      throw new NotFound();
    }
    readings.withdraw(id, told.clock().instant());
    changed(actor, "reading withdrawn", id);
  }

  private void changed(Actor actor, String action, UUID reading) {
    told.audit().changed(actor, action, "reading", reading.toString(), Map.of());
  }
}
