package org.harken.cases.contact;

import java.time.Duration;
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
import org.harken.cases.store.Typed;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody tried to reach the person, or a letter came back. */
@Service
public class RecordContactAttempt {

  private final Reach reach;
  private final Closings closings;
  private final ContactStops stops;
  private final Calling calling;
  private final Chronicle chronicle;

  RecordContactAttempt(
      Reach reach, Closings closings, ContactStops stops, Calling calling, Chronicle chronicle) {
    this.stops = stops;
    this.reach = reach;
    this.closings = closings;
    this.calling = calling;
    this.chronicle = chronicle;
  }

  /**
   * @param at null for now
   * @param how such as "Phone", "Letter", "E-mail"
   * @param result such as "No answer", "Came back: moved"
   */
  @Transactional
  public UUID record(
      Actor actor,
      String reference,
      @Nullable Instant at,
      @Nullable String how,
      @Nullable String result) {
    CaseFile file = reach.hold(actor, reference);
    Instant now = chronicle.now();
    Instant moment = moment(at, file, now);
    var attempt =
        Attempt.made(
            moment, Typed.line("how", how, 100), Typed.line("result", result, 500), actor.name());
    stops.refuseVoicemail(file.id(), moment, attempt.how(), attempt.result());
    String next = calling.next(file.id());
    closings.attempted(actor, file.id(), attempt, null, now);
    chronicle.line(
        actor,
        new NewLine(
                file.id(),
                TimelineKind.CONTACT,
                null,
                next + " to reach the person: " + attempt.how(),
                attempt.result(),
                false,
                moment)
            .about(attempt.id()));
    chronicle.done(actor, file.id(), "recorded attempt", Map.of("at", moment.toString()));
    chronicle.publish(
        new Practised(
            Ids.next(),
            actor.id(),
            "contact.attempted",
            "/cases/" + file.reference(),
            Map.of("attempt", 1),
            now));
    return attempt.id();
  }

  static Instant moment(@Nullable Instant at, CaseFile file, Instant now) {
    Instant moment = at == null ? now : at;
    if (moment.isAfter(now.plus(Duration.ofMinutes(2))) || moment.isBefore(file.receivedAt())) {
      throw Refused.field("at", "Please choose a moment between the first receipt and now.");
    }
    return moment;
  }
}
