package org.harken.access.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When somebody was away last, told from their visits and their leave. */
public final class Away {

  /** From one moment to another. */
  public record Time(Instant from, Instant to) {}

  private Away() {}

  /** Days of leave as a time, both included. */
  public static Time leave(LocalDate first, LocalDate last, ZoneId zone) {
    return new Time(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /**
   * The last gap between two visits of at least that length, or the last leave that is over and in
   * which nobody was here; whichever ended later. Leave is counted from the last visit before it to
   * the first after it.
   */
  public static Optional<Time> last(
      List<Time> visits, List<Time> leaves, Instant now, Duration atLeast) {
    List<Time> times = new ArrayList<>(gaps(visits));
    times.removeIf(gap -> Duration.between(gap.from(), gap.to()).compareTo(atLeast) < 0);
    leaves.stream()
        .filter(leave -> !leave.to().isAfter(now))
        .filter(leave -> visits.stream().noneMatch(visit -> isWithin(visit, leave)))
        .map(leave -> around(leave, visits))
        .forEach(times::add);
    return times.stream().max(Comparator.comparing(Time::to));
  }

  private static List<Time> gaps(List<Time> visits) {
    List<Time> gaps = new ArrayList<>();
    Instant here = null;
    for (Time visit : visits.stream().sorted(Comparator.comparing(Time::from)).toList()) {
      if (here != null && visit.from().isAfter(here)) {
        gaps.add(new Time(here, visit.from()));
      }
      here = here == null || visit.to().isAfter(here) ? visit.to() : here;
    }
    return gaps;
  }

  private static boolean isWithin(Time visit, Time leave) {
    return visit.from().isBefore(leave.to()) && visit.to().isAfter(leave.from());
  }

  private static Time around(Time leave, List<Time> visits) {
    Instant from =
        visits.stream()
            .map(Time::to)
            .filter(end -> !end.isAfter(leave.from()))
            .max(Comparator.naturalOrder())
            .orElse(leave.from());
    Instant to =
        visits.stream()
            .map(Time::from)
            .filter(begin -> !begin.isBefore(leave.to()))
            .min(Comparator.naturalOrder())
            .orElse(leave.to());
    return new Time(from, to);
  }
}
