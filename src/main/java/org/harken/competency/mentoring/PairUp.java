package org.harken.competency.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.learning.Learners;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leads a learner gives them a mentor, one at a time, and ends it. */
@Service
public class PairUp {

  private final Pairs pairs;
  private final Learners learners;
  private final Alerts alerts;
  private final Audit audit;
  private final Clock clock;

  PairUp(Pairs pairs, Learners learners, Alerts alerts, Audit audit, Clock clock) {
    this.pairs = pairs;
    this.learners = learners;
    this.alerts = alerts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param mentor id, e-mail or name
   */
  @Transactional
  public UUID pair(
      Actor actor,
      UUID learner,
      String mentor,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate nextTalk) {
    Staff led = learners.led(actor, learner);
    Staff who =
        learners.everybody().stream()
            .filter(one -> one.id().equals(actor.id()) && names(mentor, one))
            .findFirst()
            .orElseGet(() -> learners.colleague(actor, "mentor", mentor));
    if (who.id().equals(learner)) {
      throw Refused.field("mentor", "Nobody is their own mentor.");
    }
    if (until != null && until.isBefore(from)) {
      throw Refused.field("until", "This lies before the first day.");
    }
    if (nextTalk != null && nextTalk.isBefore(from)) {
      throw Refused.field("nextTalk", "This lies before the first day.");
    }
    LocalDate today = learners.today(learner);
    if (pairs.of(learner).stream()
        .anyMatch(one -> one.learner().equals(learner) && one.open(today))) {
      throw Refused.field("mentor", led.name() + " has a mentor. End that first.");
    }
    var pair = new Pair(Ids.next(), who.id(), learner, from, until, nextTalk, null);
    pairs.insert(pair, actor, clock.instant());
    changed(actor, "paired", pair);
    String page = "/learning/mentoring/" + pair.id();
    alerts.tell(who.id(), "mentor:" + pair.id(), "You are the mentor of " + led.name() + ".", page);
    alerts.tell(learner, "mentor:" + pair.id(), who.name() + " is your mentor.", page);
    return pair.id();
  }

  private static boolean names(String written, Staff one) {
    String words = written.strip();
    return words.equals(one.id().toString())
        || words.equalsIgnoreCase(one.email())
        || words.equalsIgnoreCase(one.name());
  }

  @Transactional
  public void end(Actor actor, UUID id) {
    Pair pair = pairs.find(id).orElseThrow(NotFound::new);
    if (!learners.leads(actor, pair.learner())) {
      if (pair.isOne(actor.id())) {
        throw new Refused("Whoever leads the learner ends it. Talk to them.");
      }
      throw new NotFound();
    }
    if (!pairs.end(id, clock.instant())) {
      throw new Refused("This has ended.");
    }
    changed(actor, "pair ended", pair);
  }

  private void changed(Actor actor, String action, Pair pair) {
    audit.changed(
        actor,
        action,
        "mentor pair",
        pair.id().toString(),
        Map.of("mentor", pair.mentor().toString(), "learner", pair.learner().toString()));
  }
}
