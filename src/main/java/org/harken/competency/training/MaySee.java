package org.harken.competency.training;

import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Scope;
import org.harken.competency.learning.Learners;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/**
 * Who sees a session: whoever reaches its house knows that it takes place; who came and what came
 * of it is for its trainer and those above the trainer.
 */
@Component
class MaySee {

  private final Sessions sessions;
  private final Learners learners;
  private final Access access;

  MaySee(Sessions sessions, Learners learners, Access access) {
    this.sessions = sessions;
    this.learners = learners;
    this.access = access;
  }

  Session seen(Actor actor, UUID id) {
    return sessions.find(id).filter(one -> sees(actor, one)).orElseThrow(NotFound::new);
  }

  boolean sees(Actor actor, Session session) {
    if (runs(actor, session)) {
      return true;
    }
    Scope scope = access.scope(actor);
    return scope.covers(session.facility(), null);
  }

  /** The trainer, and those above. */
  boolean runs(Actor actor, Session session) {
    return session.trainer().equals(actor.id()) || learners.leads(actor, session.trainer());
  }

  Session run(Actor actor, UUID id) {
    return sessions.find(id).filter(one -> runs(actor, one)).orElseThrow(NotFound::new);
  }

  /** Locked, for its trainer alone. */
  Session given(Actor actor, UUID id) {
    Session session = seen(actor, id);
    if (!session.trainer().equals(actor.id())) {
      throw new Refused(learners.name(session.trainer()) + " gives this session, and changes it.");
    }
    return sessions.lock(id).orElseThrow(NotFound::new);
  }
}
