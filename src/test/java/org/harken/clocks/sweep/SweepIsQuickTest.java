package org.harken.clocks.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A million obligations, most of them met: what falls due in the next 24 hours is found quickly,
 * and twice as many met ones change nothing.
 */
@Tag("long")
@Isolated
@SpringBootTest(properties = "harken.test=million")
class SweepIsQuickTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final int ROUNDS = 21;
  private static final Logger LOG = LoggerFactory.getLogger(SweepIsQuickTest.class);

  @Autowired JdbcClient database;
  @Autowired Watch watch;

  @BeforeEach
  void nothing() {
    database.sql("truncate clocks.obligation").update();
  }

  /** Open ones are due evenly over thirty days: 4,003 of 100,000 have a point within a day. */
  private void add(int many, boolean open) {
    database
        .sql(
            """
            insert into clocks.obligation (id, subject, key, facility, kind, label, state, rule, pack,
              pack_version, started_at, zone, due_at, missed_after, because, citation, created_at, met_at,
              watched_due_at, warned_until, next_warning_at)
            select gen_random_uuid(), gen_random_uuid(), 'key', gen_random_uuid(), 'FINAL', 'Final answer',
              case when :open then 'OPEN' else 'MET' end, 'final', 'US-CMS-HOSP', '1',
              due - interval '30 days', 'America/Chicago', due, due, 'because', 'citation', due - interval '30 days',
              case when :open then null else due - interval '3 days' end,
              due, due - interval '30 days', due - interval '1 day'
            from (select cast(:now as timestamptz) + interval '1 day'
                + (i % 30000) * interval '86.4 seconds'
                - case when :open then interval '0' else interval '700 days' end as due
              from generate_series(1, :many) i) spread
            """)
        .param("open", open)
        .param("now", NOW.atOffset(ZoneOffset.UTC))
        .param("many", many)
        .update();
    database.sql("analyze clocks.obligation").update();
  }

  private Duration median(List<Integer> found) {
    List<Duration> took = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      found.add(watch.before(NOW.plus(Duration.ofDays(1))).size());
      took.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    took.sort(null);
    return took.get(ROUNDS / 2);
  }

  @Test
  void amongAMillionTheNextDayIsFoundAtOnceHoweverManyAreMet() {
    add(100_000, true);
    add(900_000, false);
    List<Integer> found = new ArrayList<>();
    Duration million = median(found);
    add(1_000_000, false);
    Duration twoMillions = median(found);
    long emptyNanos =
        LongStream.range(0, ROUNDS)
            .map(
                round -> {
                  long begun = System.nanoTime();
                  watch.claim(NOW.minus(Duration.ofDays(1)), List.of(), 100);
                  return System.nanoTime() - begun;
                })
            .sorted()
            .skip(ROUNDS / 2)
            .findFirst()
            .orElseThrow();
    LOG.info(
        "Of 1,000,000 obligations (100,000 open) the {} of the next 24 h in {} ms; of 2,000,000 in {} ms;"
            + " a sweep that finds nothing in {} ms",
        found.getFirst(),
        million.toNanos() / 1e6,
        twoMillions.toNanos() / 1e6,
        emptyNanos / 1e6);
    assertThat(found).containsOnly(found.getFirst());
    assertThat(found.getFirst()).isBetween(3_900, 4_100);
    assertThat(million).isLessThan(Duration.ofMillis(200));
    assertThat(twoMillions).isLessThan(Duration.ofMillis(200));
    assertThat(twoMillions)
        .as("does not grow with what is met")
        .isLessThan(million.multipliedBy(3).plusMillis(15));
  }
}
