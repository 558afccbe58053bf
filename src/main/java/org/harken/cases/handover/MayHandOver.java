package org.harken.cases.handover;

import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.cases.forms.Colleagues;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Everybody hands over their own work; a supervisor also that of those who work there. */
@Component
class MayHandOver {

  private final HandOvers handOvers;
  private final Colleagues colleagues;
  private final Access access;

  MayHandOver(HandOvers handOvers, Colleagues colleagues, Access access) {
    this.handOvers = handOvers;
    this.colleagues = colleagues;
    this.access = access;
  }

  boolean of(Actor actor, Staff giver) {
    return giver.id().equals(actor.id())
        || actor.id().equals(giver.supervisor())
        || supervises(actor) && colleagues.workers(actor).contains(giver);
  }

  /** Whose hand-overs the actor sees. */
  List<UUID> concerning(Actor actor) {
    return supervises(actor)
        ? colleagues.workers(actor).stream()
            .filter(staff -> of(actor, staff))
            .map(Staff::id)
            .toList()
        : List.of(actor.id());
  }

  private boolean supervises(Actor actor) {
    return actor.may("cases:downgrade");
  }

  /** One that concerns this person; to others it does not exist. */
  HandOver find(Actor actor, UUID id) {
    return handOvers
        .find(id)
        .filter(
            one ->
                one.taker().equals(actor.id())
                    || one.madeBy().equals(actor.id())
                    || access.staff(one.giver()).filter(giver -> of(actor, giver)).isPresent())
        .orElseThrow(NotFound::new);
  }
}
