package org.harken.cases.contact;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Practised;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Closings;
import org.harken.cases.store.Closings.Attempt;
import org.harken.cases.store.ContactStops;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A call to the person and how it ended. */
@Service
public class RecordCall {

  private final Reach reach;
  private final Closings closings;
  private final ContactStops stops;
  private final Calling calling;
  private final Chronicle chronicle;

  RecordCall(
      Reach reach, Closings closings, ContactStops stops, Calling calling, Chronicle chronicle) {
    this.reach = reach;
    this.closings = closings;
    this.stops = stops;
    this.calling = calling;
    this.chronicle = chronicle;
  }

  @Transactional
  public void record(Actor actor, String reference, CallOutcome outcome) {
    record(actor, reference, outcome, null);
  }

  /**
   * @param at when the call was; null for now
   */
  @Transactional
  public UUID record(Actor actor, String reference, CallOutcome outcome, @Nullable Instant at) {
    CaseFile file = reach.hold(actor, reference);
    Instant now = chronicle.now();
    Instant moment = RecordContactAttempt.moment(at, file, now);
    var attempt = Attempt.made(moment, "Phone", outcome.label(), actor.name());
    stops.refuseVoicemail(file.id(), moment, attempt.how(), attempt.result());
    Calling.Ready ready = calling.ready(actor, file.summary());
    boolean left = outcome == CallOutcome.VOICEMAIL;
    if (left) {
      refuse(ready);
    }
    closings.attempted(actor, file.id(), attempt, outcome.name(), now);
    chronicle.line(
        actor,
        NewLine.of(
                file.id(),
                TimelineKind.CONTACT,
                ready.next() + " by phone: " + Calling.lowerFirst(outcome.label()),
                left ? "Left on the machine: “" + ready.words() + "”" : "",
                moment)
            .about(attempt.id()));
    chronicle.done(
        actor,
        file.id(),
        "recorded attempt",
        Map.of("at", moment.toString(), "outcome", outcome.name()));
    chronicle.publish(
        new Practised(
            Ids.next(),
            actor.id(),
            "contact.attempted",
            "/cases/" + file.reference(),
            Map.of("spoke", outcome == CallOutcome.SPOKE ? 1 : 0),
            now));
    return attempt.id();
  }

  /** Whatever words the policy knows a voicemail by. */
  private static void refuse(Calling.Ready ready) {
    if (ready.notSafe()) {
      throw new Refused(
          "not-safe", "Please leave no voicemail. The person said that this is not safe.");
    }
    if (ready.noVoicemail() != null) {
      throw new Refused(
          "no-voicemail",
          "Please leave no voicemail. They asked for this: “" + ready.noVoicemail() + "”");
    }
  }
}
