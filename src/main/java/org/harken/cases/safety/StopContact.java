package org.harken.cases.safety;

import java.util.Map;
import org.harken.cases.ContactAllowed;
import org.harken.cases.ContactStopped;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.ContactStops;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops mail and voicemail at once; only staff who talked with the person let it begin again. */
@Service
public class StopContact {

  private final Reach reach;
  private final ContactStops stops;
  private final Chronicle chronicle;

  StopContact(Reach reach, ContactStops stops, Chronicle chronicle) {
    this.reach = reach;
    this.stops = stops;
    this.chronicle = chronicle;
  }

  /**
   * @param safeWay how the person can be reached all the same; may be null
   */
  @Transactional
  public void stop(Actor actor, String reference, @Nullable String safeWay) {
    CaseFile file = reach.holdFromOutside(actor, reference);
    String way = Typed.optional("safeWay", safeWay, 2_000);
    stops.stop(actor, file.id(), way == null ? "" : way, chronicle.now());
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.DANGER,
        "Not safe for the person: mail and voicemail stopped",
        way == null ? "" : "Safe way: " + way);
    chronicle.publish(new ContactStopped(file.id(), file.reference(), actor));
    chronicle.done(actor, file.id(), "contact stopped", Map.of());
  }

  /**
   * @param talked the person was talked with and said so
   */
  @Transactional
  public void lift(Actor actor, String reference, boolean talked, @Nullable String because) {
    CaseFile file = reach.hold(actor, reference);
    if (!talked) {
      throw Refused.field("talked", "Talk with the person first, then say so here.");
    }
    String reason = Typed.line("because", because, 1_000);
    if (!stops.lift(actor, file.id(), reason, chronicle.now())) {
      throw new Refused("not-stopped", "Mail and voicemail are not stopped on this case.");
    }
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.DANGER,
        "Talked with the person: mail and voicemail may go again",
        reason);
    chronicle.publish(new ContactAllowed(file.id(), file.reference()));
    chronicle.done(actor, file.id(), "contact allowed", Map.of());
  }
}
