package org.harken.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.harken.platform.Ids;
import org.harken.platform.time.TimeSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class LimitsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:10Z");

  @Autowired Limits limits;
  @Autowired TransactionTemplate transaction;
  @Autowired java.time.Clock clock;
  final String key = "test:" + Ids.next();

  @Test
  void allowsAsManyAsTheWindowHoldsAndAgainInTheNext() {
    assertThat(allowedOf(5, NOON)).isEqualTo(3);
    assertThat(allowedOf(5, NOON.plusSeconds(30))).isZero();
    assertThat(allowedOf(5, NOON.plusSeconds(60))).isEqualTo(3);
  }

  @Test
  void countsEvenWhereTheCallersTransactionIsRolledBack() {
    for (int number = 0; number < 3; number++) {
      transaction.executeWithoutResult(
          status -> {
            assertThat(limits.allow(key, 3, Duration.ofDays(1))).isTrue();
            status.setRollbackOnly();
          });
    }
    assertThat(limits.allow(key, 3, Duration.ofDays(1))).isFalse();
    limits.forget(key);
    assertThat(limits.allow(key, 3, Duration.ofDays(1))).isTrue();
  }

  @Test
  void neverLetsMoreThroughToManyAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> tries =
          IntStream.range(0, 40)
              .mapToObj(number -> threads.submit(() -> limits.allow(key, 10, Duration.ofDays(1))))
              .toList();
      int allowed = 0;
      for (Future<Boolean> one : tries) {
        allowed += one.get() ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(10);
    }
  }

  @Test
  void twoNodesShareOneApiLimitByLots() {
    var one = new Leases(limits, clock, 100);
    var other = new Leases(limits, clock, 100);
    int spent =
        TimeSource.at(
            NOON,
            () -> {
              int count = 0;
              for (int number = 0; number < 200; number++) {
                count += (number % 2 == 0 ? one : other).spend(key) ? 1 : 0;
              }
              return count;
            });
    assertThat(spent).isEqualTo(100);
    assertThat(TimeSource.at(NOON.plusSeconds(60), () -> one.spend(key))).isTrue();
    assertThat(TimeSource.at(NOON, one::secondsToWait)).isBetween(1L, 60L);
  }

  @Test
  void countsThatAreOverAreRemoved() {
    allowedOf(1, Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(limits.clean()).isPositive();
  }

  private int allowedOf(int tries, Instant at) {
    return TimeSource.at(
        at,
        () -> {
          int allowed = 0;
          for (int number = 0; number < tries; number++) {
            allowed += limits.allow(key, 3, MINUTE) ? 1 : 0;
          }
          return allowed;
        });
  }
}
