package org.harken.competency.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Practised;
import org.harken.audit.Audit;
import org.harken.competency.development.ActivityKind;
import org.harken.competency.development.KeepLog;
import org.harken.competency.training.Session.Status;
import org.harken.competency.training.model.EffectSheet;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trainer opens the door, asks the quiz again, and ends the session. */
@Service
public class RunSession {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration EARLIEST = Duration.ofHours(2);

  /** What a session that ended leaves behind. */
  @Component
  record After(Audit audit, ApplicationEventPublisher events, KeepLog keepLog, Clock clock) {}

  private final Sessions sessions;
  private final MaySee maySee;
  private final Effect effect;
  private final Invite invite;
  private final Screen screen;
  private final After after;

  RunSession(
      Sessions sessions, MaySee maySee, Effect effect, Invite invite, Screen screen, After after) {
    this.sessions = sessions;
    this.maySee = maySee;
    this.effect = effect;
    this.invite = invite;
    this.screen = screen;
    this.after = after;
  }

  @Transactional
  public void openDoor(Actor actor, UUID id) {
    Session session = maySee.given(actor, id);
    if (!session.planned()) {
      throw new Refused("The door was open already.");
    }
    Instant now = after.clock().instant();
    if (now.isBefore(session.startsAt().minus(EARLIEST))) {
      throw new Refused("The door opens two hours before the session at the earliest.");
    }
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    sessions.open(id, secret);
    changed(actor, "door opened", session, Map.of());
  }

  /** The code of now, for a trainer who reads it aloud. */
  @Transactional(readOnly = true)
  public String code(Actor actor, UUID id) {
    Session session = maySee.seen(actor, id);
    if (!session.trainer().equals(actor.id())) {
      throw new NotFound();
    }
    return screen.code(session).orElseThrow(() -> new Refused("The door is not open."));
  }

  /** From now on the first quiz is closed. */
  @Transactional
  public void openSecondQuiz(Actor actor, UUID id) {
    Session session = maySee.given(actor, id);
    if (!session.open()) {
      throw new Refused("Open the door first.");
    }
    sessions.secondQuiz(id);
    changed(actor, "second quiz opened", session, Map.of());
  }

  @Transactional
  public void end(Actor actor, UUID id) {
    Session session = maySee.given(actor, id);
    if (!session.open()) {
      throw new Refused("Only a session whose door is open can end.");
    }
    Instant now = after.clock().instant();
    sessions.close(id, Status.ENDED, now);
    List<Seat> seats = effect.seats(id);
    EffectSheet sheet = effect.sheet(id);
    Map<String, Integer> counts = new HashMap<>(Map.of("attended", seats.size()));
    EffectSheet.Row everybody = sheet.everybody();
    if (everybody != null) {
      counts.put("quizAfterMinusBefore", everybody.change());
    }
    changed(actor, "training given", session, counts);
    publish(session, session.trainer(), "training.given", counts, now);
    for (Seat seat : seats) {
      if (seat.staff() != null && !seat.staff().equals(session.trainer())) {
        attended(actor, session, seat.staff(), now);
      }
    }
  }

  private void attended(Actor actor, Session session, UUID staff, Instant now) {
    publish(session, staff, "training.attended", Map.of("minutes", session.minutes()), now);
    after
        .keepLog()
        .addFrom(
            actor,
            staff,
            session.id(),
            new KeepLog.NewLine(
                effect.day(session),
                ActivityKind.TRAINING,
                session.title(),
                effect.house(session),
                session.minutes(),
                "GENERAL"));
  }

  @Transactional
  public void callOff(Actor actor, UUID id) {
    Session session = maySee.given(actor, id);
    if (!session.planned()) {
      throw new Refused("Only what is planned can be called off.");
    }
    sessions.close(id, Status.CALLED_OFF, after.clock().instant());
    invite.callOff(session);
    changed(actor, "training called off", session, Map.of());
  }

  private void publish(
      Session session, UUID staff, String kind, Map<String, Integer> counts, Instant now) {
    after
        .events()
        .publishEvent(
            new Practised(Ids.next(), staff, kind, "/training/" + session.id(), counts, now));
  }

  private void changed(Actor actor, String action, Session session, Map<String, ?> facts) {
    after.audit().changed(actor, action, "training", session.id().toString(), facts);
  }
}
