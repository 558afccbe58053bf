package org.harken.competency.map;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.access.Staff;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.evidence.ShownBy;
import org.harken.competency.frameworks.MayChange;
import org.harken.competency.map.MapView.Item;
import org.harken.competency.map.MapView.Rung;
import org.harken.competency.map.MapView.Shown;
import org.harken.competency.model.EvidenceRule;
import org.harken.competency.model.Stage;
import org.harken.competency.person.LadderReach;
import org.harken.competency.person.Ladders;
import org.harken.competency.person.Ladders.Ground;
import org.harken.competency.person.Ladders.Whole;
import org.harken.competency.signing.SigningRules;
import org.harken.competency.store.EvidenceBook;
import org.harken.competency.store.PractisedAt;
import org.harken.competency.store.PractisedAt.Place;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the map of the ladder. */
@Component
class MapReading {

  /** Where the map is read from. */
  @Component
  record Shelves(
      PractisedAt practisedAt, EvidenceBook book, KnownPlaces known, SigningRules rules) {}

  private final Shelves shelves;
  private final Ladders ladders;
  private final LadderReach reach;
  private final ShownBy shownBy;
  private final MayChange mayChange;

  MapReading(
      Shelves shelves, Ladders ladders, LadderReach reach, ShownBy shownBy, MayChange mayChange) {
    this.shelves = shelves;
    this.ladders = ladders;
    this.reach = reach;
    this.shownBy = shownBy;
    this.mayChange = mayChange;
  }

  MapView.Overview overview(Actor actor) {
    Optional<Ground> ground = ladders.ground();
    List<Staff> people = reach.everybody();
    boolean own = people.stream().anyMatch(one -> one.id().equals(actor.id()));
    boolean team = !reach.team(actor).isEmpty();
    if (ground.isEmpty()) {
      return new MapView.Overview(true, "The ladder", List.of(), 0, false, false, false, null, "");
    }
    Map<UUID, Item> items = items(ground.get(), ladders.of(people));
    return new MapView.Overview(
        false,
        ground.get().framework().occupation() + ", " + ground.get().framework().version(),
        rungs(ground.get(), items),
        people.size(),
        shelves.book().purpose().isPresent(),
        team,
        reach.observes(actor),
        own ? actor.id().toString() : null,
        ground.get().framework().credit());
  }

  MapView.One one(Actor actor, UUID statement, Typed typed) {
    Ground ground = ladders.ground().orElseThrow(NotFound::new);
    Level level = ground.framework().levelOf(statement).orElseThrow(NotFound::new);
    Item item = items(ground, ladders.of(reach.everybody())).get(statement);
    if (item == null) {
      throw new NotFound();
    }
    return new MapView.One(
        item,
        level.label(),
        ground.lines().getOrDefault(statement, ""),
        shelves.known().all().stream().map(one -> Choice.of(one.name(), one.label())).toList(),
        actor.may("ladder:change") && mayChange.change(actor),
        SayWhere.MOST,
        ground.framework().credit(),
        typed);
  }

  private List<Rung> rungs(Ground ground, Map<UUID, Item> items) {
    List<Level> levels = ground.framework().levels();
    return Stream.iterate(0, place -> place < levels.size(), place -> place + 1)
        .map(
            place ->
                new Rung(
                    levels.get(place).label(),
                    shelves.rules().meaning(place),
                    ground.policy().needed(place),
                    levels.get(place).statements().stream()
                        .flatMap(one -> Stream.ofNullable(items.get(one.id())))
                        .toList()))
        .toList();
  }

  private Map<UUID, Item> items(Ground ground, List<Whole> people) {
    Map<UUID, Map<Stage, Integer>> stages = new HashMap<>();
    people.forEach(
        one ->
            one.entries()
                .forEach(
                    entry ->
                        stages
                            .computeIfAbsent(
                                entry.statement().id(), ignored -> new EnumMap<>(Stage.class))
                            .merge(entry.standing().stage(), 1, Integer::sum)));
    Map<UUID, List<Place>> said = shelves.practisedAt().all();
    Map<EvidenceRule, List<UUID>> rules = shownBy.counting();
    Map<UUID, Item> items = new HashMap<>();
    ground
        .framework()
        .statements()
        .forEach(
            one ->
                items.put(
                    one.id(),
                    item(
                        one,
                        where(said.get(one.id()), ground.lines().getOrDefault(one.id(), "")),
                        rules,
                        stages.getOrDefault(one.id(), Map.of()))));
    return items;
  }

  /** Where it is practised, and what of it is not yet in Harken. */
  private record Where(List<Place> places, String later) {}

  private static final String SEEN_OTHERWISE =
      "no page is this work's own; it is seen by observation, in tests and talks";

  /** As the house says, else as the file does. */
  private Where where(@Nullable List<Place> said, String line) {
    List<Place> places = said == null ? shelves.known().of(line) : said;
    String later = said == null || said.isEmpty() ? shelves.known().later(line) : "";
    return new Where(places, later.isEmpty() && places.isEmpty() ? SEEN_OTHERWISE : later);
  }

  private static Item item(
      Statement one, Where where, Map<EvidenceRule, List<UUID>> rules, Map<Stage, Integer> stages) {
    return new Item(
        one.id().toString(),
        one.code(),
        one.topic(),
        one.expectation(),
        where.places(),
        where.later(),
        rules.entrySet().stream()
            .filter(rule -> rule.getValue().contains(one.id()))
            .map(
                rule ->
                    new Shown(rule.getKey().icon(), rule.getKey().many(), rule.getKey().months()))
            .toList(),
        stages.getOrDefault(Stage.NOT_STARTED, 0),
        stages.getOrDefault(Stage.PRACTISING, 0) + stages.getOrDefault(Stage.EXPIRED, 0),
        stages.getOrDefault(Stage.READY, 0),
        stages.getOrDefault(Stage.SIGNED, 0));
  }
}
