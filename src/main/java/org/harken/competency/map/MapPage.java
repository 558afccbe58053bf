package org.harken.competency.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.competency.store.PractisedAt.Place;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.MenuEntry;
import org.harken.platform.web.Permits;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The map of the ladder: levels, statements, and the very pages where the work is done. */
@Controller
class MapPage {

  private final MapReading reading;
  private final SayWhere sayWhere;

  MapPage(MapReading reading, SayWhere sayWhere) {
    this.reading = reading;
    this.sayWhere = sayWhere;
  }

  @Bean
  static MenuEntry ladderEntry() {
    return new MenuEntry(60, "Ladder", "stairs-up", "/ladder", "/ladder", "ladder:see", true);
  }

  @Permits("ladder:see")
  @GetMapping("/ladder")
  ModelAndView map(Actor actor) {
    return new ModelAndView("competency/map/map", Map.of("view", reading.overview(actor)));
  }

  @Permits("ladder:see")
  @GetMapping("/ladder/statements/{id}")
  ModelAndView one(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Typed.nothing());
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/statements/{id}/places")
  ModelAndView places(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var typed = new Typed("places", fields);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < SayWhere.MOST; i++) {
      places.add(
          new Place(fields.getOrDefault("label-" + i, ""), fields.getOrDefault("path-" + i, "")));
    }
    return send(actor, id, typed, () -> sayWhere.say(actor, id, places));
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/statements/{id}/line")
  ModelAndView line(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String line) {
    return send(
        actor, id, new Typed("line", Map.of("line", line)), () -> sayWhere.line(actor, id, line));
  }

  private ModelAndView send(Actor actor, UUID id, Typed typed, Runnable work) {
    try {
      work.run();
      return new ModelAndView("redirect:/ladder/statements/" + id);
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, id, typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed) {
    return new ModelAndView(
        "competency/map/statement", Map.of("view", reading.one(actor, id, typed)));
  }
}
