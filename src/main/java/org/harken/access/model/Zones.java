package org.harken.access.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Time zones to choose from: those of the United States first, then all others by name. */
public final class Zones {

  private static final List<String> HERE =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Puerto_Rico",
          "Pacific/Guam");

  private static final Set<String> REGIONS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  private Zones() {}

  public static List<String> all() {
    List<String> zones = new ArrayList<>(HERE);
    ZoneId.getAvailableZoneIds().stream()
        .filter(
            zone -> zone.contains("/") && REGIONS.contains(zone.substring(0, zone.indexOf('/'))))
        .filter(zone -> !HERE.contains(zone))
        .sorted()
        .forEach(zones::add);
    return zones;
  }
}
