package org.harken.competency.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.competency.learning.Links;
import org.harken.competency.training.Session.Status;
import org.harken.platform.Ids;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session is planned, with its material. */
@Service
public class PlanSession {

  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int MOST_MATERIAL = 30;

  private final Sessions sessions;
  private final MaySee maySee;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  PlanSession(Sessions sessions, MaySee maySee, Access access, Audit audit, Clock clock) {
    this.sessions = sessions;
    this.maySee = maySee;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public UUID plan(Actor actor, Typed typed) {
    UUID facility = typed.id("facility", "In which house?");
    Facility house =
        access.facilities(actor).stream()
            .filter(one -> one.id().equals(facility))
            .findFirst()
            .orElse(null);
    if (house == null) {
      typed.fault("facility", "Please choose one from the list.");
      typed.check();
      throw new IllegalStateException("refused above");
    }
    Instant starts = typed.moment("startsAt", house.zone(), "When does it begin?");
    int minutes = typed.number("minutes", 5, (int) LONGEST.toMinutes(), 60);
    var session =
        new Session(
            Ids.next(),
            typed.required("title", 200, "What is it called?"),
            typed.choice("topic", Session.Topic.class, Session.Topic.OTHER),
            typed.maybe("about", 2_000),
            actor.id(),
            house.id(),
            typed.required("place", 200, "In which room?"),
            starts,
            starts.plus(Duration.ofMinutes(minutes)),
            Status.PLANNED,
            false,
            1);
    typed.check();
    sessions.insert(session, clock.instant());
    changed(actor, "training planned", session);
    return session.id();
  }

  @Transactional
  public void addMaterial(Actor actor, UUID id, Typed typed, @Nullable StoredFile file) {
    Session session = maySee.given(actor, id);
    String link = Links.read(typed, "link");
    if (link.isEmpty() && file == null) {
      typed.fault("link", "Please give a link, or hand in the file.");
    }
    if (sessions.materials(id).size() >= MOST_MATERIAL) {
      typed.fault("title", "A session has at most 30 pieces of material.");
    }
    var material =
        new Material(
            Ids.next(),
            id,
            typed.required("title", 200, "What is it?"),
            link,
            file == null ? null : file.id(),
            file == null ? "" : file.name());
    typed.check();
    sessions.insert(material);
    changed(actor, "material added", session);
  }

  private void changed(Actor actor, String action, Session session) {
    audit.changed(
        actor,
        action,
        "training",
        session.id().toString(),
        Map.of("trainer", session.trainer().toString()));
  }
}
