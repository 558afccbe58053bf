package org.harken.competency.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** A talk took place. Its words are for the two; whoever leads the learner sees that it was. */
@Service
public class KeepTalk {

  /** A pair as somebody may see it. */
  public record Seen(Pair pair, List<Talk> talks, boolean one, boolean leads) {}

  private final Pairs pairs;
  private final Learners learners;
  private final Alerts alerts;
  private final Audit audit;
  private final Clock clock;

  KeepTalk(Pairs pairs, Learners learners, Alerts alerts, Audit audit, Clock clock) {
    this.pairs = pairs;
    this.learners = learners;
    this.alerts = alerts;
    this.audit = audit;
    this.clock = clock;
  }

  /** For the two and those who lead the learner; else it does not exist. */
  @Transactional
  public Seen seen(Actor actor, UUID id) {
    Pair pair = pairs.find(id).orElseThrow(NotFound::new);
    boolean one = pair.isOne(actor.id());
    boolean leads = learners.leads(actor, pair.learner());
    if (!one && !leads) {
      throw new NotFound();
    }
    audit.viewed(actor, "mentor pair", id.toString(), one ? "notes" : "that they talk");
    List<Talk> talks = pairs.talks(id);
    return new Seen(
        pair, one ? talks : talks.stream().map(Talk::withoutWords).toList(), one, leads);
  }

  @Transactional
  public void keep(
      Actor actor, UUID id, LocalDate onDay, String words, @Nullable LocalDate nextTalk) {
    Pair pair = own(actor, id);
    LocalDate today = learners.today(pair.learner());
    if (onDay.isAfter(today)) {
      throw Refused.field("onDay", "This day is still to come.");
    }
    if (onDay.isBefore(pair.from())) {
      throw Refused.field("onDay", "This lies before your first day together.");
    }
    if (nextTalk != null && nextTalk.isBefore(today)) {
      throw Refused.field("nextTalk", "This day is over.");
    }
    Talk talk = new Talk(Ids.next(), onDay, words, actor.id(), actor.name());
    pairs.insert(id, talk, clock.instant());
    pairs.nextTalk(id, nextTalk);
    audit.changed(
        actor, "talk kept", "mentor pair", id.toString(), Map.of("talk", talk.id().toString()));
    alerts.tell(
        pair.other(actor.id()),
        "talk:" + talk.id(),
        actor.name() + " wrote down your talk of that day.",
        "/learning/mentoring/" + id);
  }

  private Pair own(Actor actor, UUID id) {
    Pair pair = pairs.find(id).orElseThrow(NotFound::new);
    if (!pair.isOne(actor.id())) {
      if (learners.leads(actor, pair.learner())) {
        throw new Refused("Only the two write down their talks.");
      }
      throw new NotFound();
    }
    if (pair.endedAt() != null) {
      throw new Refused("This has ended.");
    }
    return pair;
  }
}
