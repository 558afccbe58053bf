package org.harken.competency.moving;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Staff;
import org.harken.access.organisation.ChangeLevel;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.model.Words;
import org.harken.competency.person.LadderReach;
import org.harken.competency.person.Ladders;
import org.harken.competency.person.Ladders.Whole;
import org.harken.competency.store.Moves;
import org.harken.competency.store.Moves.Move;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A move to the next level is proposed, and decided by another who supervises. */
@Service
public class MoveUp {

  private static final int LONGEST = 2_000;

  /** Where it is written, and who is told. */
  @Component
  record Desk(Moves moves, ChangeLevel changeLevel, Alerts alerts, Audit audit, Clock clock) {}

  private final Desk desk;
  private final LadderReach reach;
  private final Ladders ladders;

  MoveUp(Desk desk, LadderReach reach, Ladders ladders) {
    this.desk = desk;
    this.reach = reach;
    this.ladders = ladders;
  }

  @Transactional
  public void propose(Actor actor, UUID person, @Nullable String reason) {
    Staff staff = reach.person(actor, person);
    if (!actor.id().equals(person) && !reach.supervises(actor, staff)) {
      throw new NotFound();
    }
    PracticeLevel from = staff.level();
    if (from == null || from == PracticeLevel.ADVANCED) {
      throw new Refused("at-the-top", "There is no level above this one.");
    }
    String words = Words.needed("reason", reason, LONGEST);
    if (desk.moves().open(person).isPresent()) {
      throw new Refused("proposed-already", "A move is proposed already, and waits.");
    }
    keep(actor, staff, from, words);
  }

  private void keep(Actor actor, Staff staff, PracticeLevel from, String words) {
    Whole whole =
        ladders.of(staff).orElseThrow(() -> new Refused("no-ladder", "There is no ladder yet."));
    int signed = 0;
    int needed = 0;
    for (int level = 0; level <= whole.at(); level++) {
      signed += (int) whole.signed(level);
      needed += whole.levels().get(level).size();
    }
    PracticeLevel to = PracticeLevel.values()[from.ordinal() + 1];
    UUID person = staff.id();
    UUID framework = whole.ground().framework().id();
    UUID id =
        desk.moves()
            .propose(
                actor, person, from, to, framework, signed, needed, words, desk.clock().instant());
    UUID supervisor = staff.supervisor();
    if (supervisor != null && !supervisor.equals(actor.id())) {
      String sentence = "A move of " + staff.name() + " to the next level waits for you.";
      tell(supervisor, id, sentence, person);
    }
    desk.audit()
        .changed(
            actor,
            "proposed move",
            "ladder",
            person.toString(),
            Map.of("from", from.name(), "to", to.name(), "signed", signed, "needed", needed));
  }

  @Transactional
  public void decide(Actor actor, UUID person, boolean yes, @Nullable String because) {
    Staff staff = reach.person(actor, person);
    if (actor.id().equals(person)) {
      throw new Refused("own-work", "Nobody decides about themselves.");
    }
    if (!reach.supervises(actor, staff)) {
      throw new NotFound();
    }
    Move move =
        desk.moves()
            .open(person)
            .orElseThrow(() -> new Refused("not-proposed", "No move is proposed."));
    String words = Words.needed("because", because, LONGEST);
    desk.moves().decide(actor, move.id(), yes, words, desk.clock().instant());
    if (yes) {
      desk.changeLevel().change(actor, person, move.to());
    }
    tell(
        person,
        move.id(),
        yes
            ? "You have moved to the next level."
            : "Your move was looked at: not yet. The reason stands on your ladder.",
        person);
    desk.audit()
        .changed(
            actor,
            "decided move",
            "ladder",
            person.toString(),
            Map.of(
                "move",
                move.id().toString(),
                "to",
                move.to().name(),
                "decision",
                yes ? "yes" : "not yet"));
  }

  private void tell(UUID staff, UUID move, String sentence, UUID person) {
    desk.alerts()
        .tell(staff, "move-" + move + "-" + staff, sentence, "/ladder/people/" + person + "#move");
  }
}
