package org.harken.clocks.calendars;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.harken.clocks.files.YamlNode;
import org.harken.clocks.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every calendar by its name: as it is shipped, and as a hospital keeps it. */
@Component
public class Calendars {

  /** The pattern of which every State has its own. */
  private static final String STATE = "us-state";

  private static final Map<String, CalendarDefinition> FILE =
      CalendarFile.read(YamlNode.beside(Calendars.class, "calendars.yaml"));
  private static final Map<String, CalendarDefinition> COMPLETE = new ConcurrentHashMap<>();
  private static final Map<String, WorkCalendar> SHIPPED = new ConcurrentHashMap<>();

  /** The States of the holiday library that have no calendar of their own in the file. */
  private static final Set<String> STATES =
      Set.of(
          "al ak az ar co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy"
              .split(" "));

  private final OwnDaysBook own;

  Calendars(OwnDaysBook own) {
    this.own = own;
  }

  /** The names that a rule may use. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(FILE.keySet());
    names.remove(STATE);
    STATES.forEach(state -> names.add("us-" + state));
    return names;
  }

  /** As they are shipped. */
  public static WorkCalendar shipped(String name) {
    return SHIPPED.computeIfAbsent(name, id -> definition(id).calendar(OwnDays.NONE));
  }

  /** As a hospital kept them at a moment; asked for only where a rule needs them. */
  public Function<String, WorkCalendar> of(@Nullable UUID facility, Instant moment) {
    return facility == null ? Calendars::shipped : new OfFacility(facility, moment);
  }

  private final class OfFacility implements Function<String, WorkCalendar> {
    private final UUID facility;
    private final Instant moment;
    private final Map<String, WorkCalendar> built = new HashMap<>();
    private @Nullable OwnDays days;

    OfFacility(UUID facility, Instant moment) {
      this.facility = facility;
      this.moment = moment;
    }

    @Override
    public WorkCalendar apply(String name) {
      CalendarDefinition definition = definition(name);
      if (definition.weekend().isEmpty()) {
        return shipped(name); // every day is one, whatever a hospital does
      }
      OwnDays known = days == null ? own.asOf(facility, moment) : days;
      days = known;
      return known == OwnDays.NONE
          ? shipped(name)
          : built.computeIfAbsent(name, any -> definition.calendar(known));
    }
  }

  static CalendarDefinition definition(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("There is no calendar " + name));
  }

  static Optional<CalendarDefinition> find(String name) {
    CalendarDefinition known = COMPLETE.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    CalendarDefinition file = name.equals(STATE) ? null : FILE.get(name);
    CalendarDefinition complete = null;
    if (file != null) {
      complete = file.complete();
    } else if (name.startsWith("us-") && STATES.contains(name.substring(3))) {
      complete = FILE.get(STATE) == null ? null : pattern().of(name.substring(3));
    }
    if (complete != null) {
      COMPLETE.put(name, complete);
    }
    return Optional.ofNullable(complete);
  }

  private static CalendarDefinition pattern() {
    CalendarDefinition pattern = FILE.get(STATE);
    if (pattern == null) {
      throw new IllegalStateException("calendars.yaml has no " + STATE);
    }
    return pattern;
  }

  /** The calendars that may be used in one of these jurisdictions, those of everywhere first. */
  static List<CalendarDefinition> in(Set<String> jurisdictions) {
    return names().stream()
        .map(name -> FILE.containsKey(name) || jurisdictions.contains(state(name)) ? name : "")
        .filter(name -> !name.isEmpty())
        .map(Calendars::definition)
        .filter(
            calendar ->
                calendar.jurisdiction() == null || jurisdictions.contains(calendar.jurisdiction()))
        .toList();
  }

  private static String state(String name) {
    return "US-" + name.substring(3).toUpperCase(java.util.Locale.ROOT);
  }
}
