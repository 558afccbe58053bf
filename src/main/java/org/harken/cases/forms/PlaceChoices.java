package org.harken.cases.forms;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.cases.wording.Here;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places within reach, to choose from: facilities as {@code f:id}, departments as {@code d:id}. */
@Component
public class PlaceChoices {

  private final Access access;
  private final Here here;

  PlaceChoices(Access access, Here here) {
    this.access = access;
    this.here = here;
  }

  public List<Choice> of(Actor actor) {
    List<Choice> places = new ArrayList<>();
    for (Facility facility : access.facilities(actor)) {
      places.add(
          new Choice("f:" + facility.id(), facility.name() + ", ward not known", facility.name()));
      access.departments(facility.id()).stream()
          .map(
              department ->
                  new Choice(
                      "d:" + department.id(),
                      department.name() + ", " + facility.name(),
                      facility.name()))
          .forEach(places::add);
    }
    return places;
  }

  /** The facility where somebody works, as a choice; empty for none. */
  public String home(Actor actor) {
    return here.facility(actor).map(facility -> "f:" + facility.id()).orElse("");
  }

  /** Local time is that of the place chosen. */
  public ZoneId zone(Actor actor, String place) {
    UUID facility = facility(place);
    return facility == null
        ? here.zone(actor)
        : access.facility(facility).map(Facility::zone).orElseGet(() -> here.zone(actor));
  }

  private @Nullable UUID facility(String place) {
    try {
      return place.startsWith("d:")
          ? access
              .department(UUID.fromString(place.substring(2)))
              .map(Department::facility)
              .orElse(null)
          : place.startsWith("f:") ? UUID.fromString(place.substring(2)) : null;
    } catch (IllegalArgumentException notAPlace) {
      return null;
    }
  }
}
