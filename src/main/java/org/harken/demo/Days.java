package org.harken.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/**
 * The days of one case: moves on from step to step, in office hours where there is time for it,
 * never past the moment all practice data relate to.
 */
final class Days {

  private final Instant end;
  private final ZoneId zone;
  private final RandomGenerator random;
  private Instant now;

  Days(Instant start, Instant end, ZoneId zone, RandomGenerator random) {
    this.now = start;
    this.end = end;
    this.zone = zone;
    this.random = random;
  }

  Instant now() {
    return now;
  }

  LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  /** Not before this moment. */
  Instant from(Instant earliest) {
    return move(earliest);
  }

  /** Some minutes later. */
  Instant soon() {
    return move(now.plus(Duration.ofMinutes(3 + random.nextInt(25))));
  }

  /** At about this moment, in office hours; never back in time. */
  Instant at(Instant about) {
    Instant open =
        about
            .atZone(zone)
            .with(LocalTime.of(8 + random.nextInt(9), random.nextInt(60), random.nextInt(60)))
            .toInstant();
    boolean fits = open.isAfter(now) && open.isBefore(end);
    return move(fits ? open : about);
  }

  /** A part of the time that is left until then. */
  Instant towards(Instant later, double part) {
    Duration left = Duration.between(now, later);
    return left.isPositive()
        ? at(now.plusMillis((long) (left.toMillis() * part)))
        : move(now.plusSeconds(60));
  }

  private Instant move(Instant to) {
    Instant later = to.isAfter(now) ? to : now.plusSeconds(30);
    now = later.isBefore(end) ? later : now.plus(Duration.between(now, end).dividedBy(2));
    return now;
  }
}
