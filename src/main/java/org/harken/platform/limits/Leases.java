package org.harken.platform.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The API's limit a minute. Each node takes uses from the database in lots of a twentieth and
 * spends them in memory, so that a request rarely costs a statement. A node that dies loses its lot
 * until the minute is over.
 */
@Service
public class Leases {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** This minute has no more: not asked of the database again. */
  private static final int EXHAUSTED = -1;

  private record Lot(Instant until, int left) {}

  private final Limits limits;
  private final Clock clock;
  private final int perMinute;
  private final int lot;
  private final ConcurrentHashMap<String, Lot> lots = new ConcurrentHashMap<>();

  Leases(Limits limits, Clock clock, @Value("${HARKEN_API_RATE:6000}") int perMinute) {
    this.limits = limits;
    this.clock = clock;
    this.perMinute = perMinute;
    this.lot = Math.max(1, perMinute / 20);
  }

  /** Spends one use of the key; false when this minute has none left. */
  public boolean spend(String key) {
    Instant now = clock.instant();
    Lot after =
        lots.compute(
            key,
            (same, held) -> {
              boolean current = held != null && held.until().isAfter(now);
              if (current && held.left() == EXHAUSTED) {
                return held;
              }
              if (current && held.left() > 0) {
                return new Lot(held.until(), held.left() - 1);
              }
              int taken = limits.take("api:" + key, lot, perMinute, MINUTE);
              return new Lot(
                  now.plus(limits.untilNextWindow(MINUTE)), taken == 0 ? EXHAUSTED : taken - 1);
            });
    forgetOld(now);
    return after.left() != EXHAUSTED;
  }

  /** Seconds until the next minute begins. */
  public long secondsToWait() {
    return Math.max(1, limits.untilNextWindow(MINUTE).toSeconds() + 1);
  }

  private void forgetOld(Instant now) {
    if (lots.size() > 10_000) {
      lots.values().removeIf(held -> !held.until().isAfter(now));
    }
  }
}
