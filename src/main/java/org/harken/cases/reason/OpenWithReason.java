package org.harken.cases.reason;

import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Openings;
import org.harken.cases.store.Openings.Opened;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Takers;
import org.harken.cases.store.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case outside somebody's own work for a day; the next in line sees why. */
@Service
public class OpenWithReason {

  private static final String PAGE = "/openings";

  /** Who is asked, and who is told. */
  @Component
  record People(Access access, Takers takers, Alerts alerts) {}

  private final Reach reach;
  private final Openings openings;
  private final People people;
  private final Chronicle chronicle;

  OpenWithReason(Reach reach, Openings openings, People people, Chronicle chronicle) {
    this.reach = reach;
    this.openings = openings;
    this.people = people;
    this.chronicle = chronicle;
  }

  @Transactional
  public void open(Actor actor, String reference, @Nullable String why) {
    CaseFile file = reach.find(actor, reference).orElseThrow(NotFound::new);
    String reason = Typed.line("reason", why, 1_000);
    if (openings.isOwnWork(actor, file)) {
      return;
    }
    Staff staff = people.access().staff(actor.id()).orElseThrow(NotFound::new);
    Staff supervisor = people.takers().next(file, staff).orElse(null);
    openings
        .add(actor, file, reason, supervisor)
        .ifPresent(
            id -> {
              if (supervisor != null) {
                tell(
                    supervisor.id(),
                    "opening-" + id,
                    actor.name() + " opened " + file.reference() + " outside their own work.");
              }
              chronicle.done(
                  actor,
                  file.id(),
                  "opened with reason",
                  Map.of(
                      "opening",
                      id.toString(),
                      "shownTo",
                      supervisor == null ? "nobody" : supervisor.id().toString()));
            });
  }

  @Transactional
  public void fine(Actor actor, UUID id) {
    Opened opened = shownTo(actor, id);
    if (!openings.fine(actor, id)) {
      throw new Refused("looked-already", "You looked at this before.");
    }
    chronicle.done(actor, opened.caseId(), "opening is fine", Map.of("opening", id.toString()));
  }

  @Transactional
  public void ask(Actor actor, UUID id, @Nullable String question) {
    Opened opened = shownTo(actor, id);
    openings.question(id, Typed.line("question", question, 1_000));
    tell(
        opened.staff(),
        "opening-asked-" + id + "-" + chronicle.now(),
        actor.name() + " asks you why you opened " + opened.reference() + ".");
    chronicle.done(
        actor, opened.caseId(), "asked back about opening", Map.of("opening", id.toString()));
  }

  @Transactional
  public void reply(Actor actor, UUID id, @Nullable String reply) {
    Opened opened =
        openings
            .find(id)
            .filter(one -> one.staff().equals(actor.id()) && one.question() != null)
            .orElseThrow(NotFound::new);
    openings.reply(id, Typed.line("reply", reply, 1_000));
    UUID supervisor = opened.shownTo();
    if (supervisor != null) {
      tell(
          supervisor,
          "opening-replied-" + id + "-" + chronicle.now(),
          actor.name() + " answered about opening " + opened.reference() + ".");
    }
    chronicle.done(
        actor, opened.caseId(), "answered about opening", Map.of("opening", id.toString()));
  }

  private Opened shownTo(Actor actor, UUID id) {
    return openings
        .find(id)
        .filter(one -> actor.id().equals(one.shownTo()))
        .orElseThrow(NotFound::new);
  }

  private void tell(UUID staff, String key, String text) {
    people.alerts().tell(staff, key, text, PAGE);
  }
}
