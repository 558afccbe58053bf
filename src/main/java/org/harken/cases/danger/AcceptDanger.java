package org.harken.cases.danger;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Reviews;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Takers;
import org.harken.cases.store.Typed;
import org.harken.clocks.Clocks;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody by name has taken on the review of an allegation of abuse, neglect or harm. */
@Service
public class AcceptDanger {

  private final Reach reach;
  private final CaseFiles files;
  private final Reviews reviews;
  private final Clocks clocks;
  private final Takers takers;
  private final Chronicle chronicle;

  AcceptDanger(
      Reach reach,
      CaseFiles files,
      Reviews reviews,
      Clocks clocks,
      Takers takers,
      Chronicle chronicle) {
    this.takers = takers;
    this.reach = reach;
    this.files = files;
    this.reviews = reviews;
    this.clocks = clocks;
    this.chronicle = chronicle;
  }

  /**
   * @param by who took it on, by name
   * @param at when; null for now
   */
  @Transactional
  public void accept(Actor actor, String reference, @Nullable String by, @Nullable Instant at) {
    CaseFile file = reach.hold(actor, reference);
    if (!file.danger()) {
      throw new Refused("nothing-open", "Nothing is open here: somebody has accepted it already.");
    }
    String name = Typed.line("by", by, 200);
    takers.check(file, name, "by");
    Instant now = chronicle.now();
    Instant moment = at == null ? now : at;
    if (moment.isAfter(now.plus(Duration.ofMinutes(2))) || moment.isBefore(file.receivedAt())) {
      throw Refused.field("at", "Please choose a moment between the first receipt and now.");
    }
    reviews.accepted(actor, file.id(), name, moment);
    files.danger(file.id(), false);
    clocks.happened(file.id(), Event.of(EventType.ACKNOWLEDGED, moment).about("danger").by(name));
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.DANGER,
        "Review accepted by " + name,
        Spoken.lasting(moment, file.zone()));
    chronicle.done(actor, file.id(), "danger accepted", Map.of("at", moment.toString()));
  }
}
