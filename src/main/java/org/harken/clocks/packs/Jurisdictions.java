package org.harken.clocks.packs;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.harken.access.Facility;
import org.harken.clocks.files.YamlNode;
import org.jspecify.annotations.Nullable;

/** Where rules count, from jurisdictions.yaml. */
public final class Jurisdictions {

  private static final YamlNode FILE = YamlNode.beside(Jurisdictions.class, "jurisdictions.yaml");
  private static final String ELSEWHERE = FILE.text("elsewhere");
  private static final List<Place> PLACES = read();

  private record Place(String code, String name, List<String> zones, Set<String> states) {
    boolean covers(ZoneId zone) {
      return zones.stream()
          .anyMatch(
              known ->
                  known.endsWith("*")
                      ? zone.getId().startsWith(known.substring(0, known.length() - 1))
                      : known.equals(zone.getId()));
    }
  }

  private Jurisdictions() {}

  /** Every code, those of States included, with its name. */
  public static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Place place : PLACES) {
      all.put(place.code(), place.name());
      place
          .states()
          .forEach(state -> all.put(place.code() + "-" + state, place.name() + ", " + state));
    }
    return all;
  }

  public static String name(String code) {
    return all().getOrDefault(code, code);
  }

  /** The jurisdictions in which a facility lies. */
  public static Set<String> of(Facility facility) {
    return of(facility.zone(), facility.state());
  }

  public static Set<String> of(ZoneId zone, @Nullable String state) {
    Set<String> found = new LinkedHashSet<>();
    for (Place place : PLACES) {
      if (place.covers(zone)) {
        found.add(place.code());
        String letters = state == null ? "" : state.strip().toUpperCase(Locale.ROOT);
        if (place.states().contains(letters)) {
          found.add(place.code() + "-" + letters);
        }
      }
    }
    if (found.stream().allMatch(code -> code.equals("ANY"))) {
      found.add(ELSEWHERE);
    }
    return found;
  }

  /** A zone of a jurisdiction, to count in where no facility is at hand. */
  public static ZoneId zone(String code) {
    return PLACES.stream()
        .filter(place -> code.equals(place.code()) || code.startsWith(place.code() + "-"))
        .map(place -> place.zones().getFirst())
        .filter(zone -> !zone.endsWith("*"))
        .findFirst()
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }

  private static List<Place> read() {
    FILE.allow(Set.of("elsewhere", "jurisdictions"));
    List<Place> places = new ArrayList<>();
    for (YamlNode node : FILE.nodes("jurisdictions")) {
      node.allow(Set.of("code", "name", "zones", "states"));
      places.add(
          new Place(
              node.text("code"),
              node.text("name"),
              List.copyOf(node.texts("zones")),
              Set.copyOf(node.texts("states"))));
    }
    return List.copyOf(places);
  }
}
