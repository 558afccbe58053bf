package org.harken.clocks.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A time in which the clock stood still, from its first moment to the moment it went on. */
public record Pause(Instant from, Instant to) {

  public Pause {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A pause cannot end before it begins");
    }
  }

  /** The same times without overlap, in their order. */
  public static List<Pause> joined(Collection<Pause> pauses) {
    if (pauses.size() < 2) {
      return List.copyOf(pauses);
    }
    List<Pause> joined = new ArrayList<>();
    for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      Pause last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.to.isBefore(pause.from)) {
        joined.add(pause);
      } else if (last.to.isBefore(pause.to)) {
        joined.set(joined.size() - 1, new Pause(last.from, pause.to));
      }
    }
    return joined;
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /** The day a pause begins is not counted, the day it ends is. */
  boolean covers(LocalDate day, ZoneId zone) {
    return !day.isBefore(LocalDate.ofInstant(from, zone))
        && day.isBefore(LocalDate.ofInstant(to, zone));
  }
}
