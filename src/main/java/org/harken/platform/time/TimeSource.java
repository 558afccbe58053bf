package org.harken.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clock of the house, in UTC with microseconds (what the database keeps). A thread may live in
 * another time for a while ({@link #at}): imports of history and practice data use it; every other
 * thread stays in the present.
 */
@Configuration(proxyBeanMethods = false)
public class TimeSource {

  private static final ScopedValue<Clock> ANOTHER_TIME = ScopedValue.newInstance();

  /** Runs the work with the clock standing at that moment, in this thread alone. */
  public static <T> T at(Instant moment, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ScopedValue.where(ANOTHER_TIME, Clock.fixed(moment, ZoneOffset.UTC)).call(work);
  }

  @Bean
  Clock clock() {
    return new HouseClock(ZoneOffset.UTC);
  }

  private static final class HouseClock extends Clock {
    private static final Clock MACHINE = Clock.systemUTC();
    private final ZoneId zone;

    HouseClock(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new HouseClock(other);
    }

    @Override
    public Instant instant() {
      Clock source = ANOTHER_TIME.isBound() ? ANOTHER_TIME.get() : MACHINE;
      return source.instant().truncatedTo(ChronoUnit.MICROS);
    }
  }
}
