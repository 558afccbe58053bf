package org.harken.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the practice cases, each in one transaction together with its line in the ledger, so that a
 * start after a kill goes on and never makes one twice.
 */
@Component
@Profile("demo")
class Seeding {

  private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

  private final LakesideHealth lakeside;
  private final Ledger ledger;
  private final Course course;
  private final Rooms rooms;
  private final TransactionTemplate transaction;

  Seeding(
      LakesideHealth lakeside,
      Ledger ledger,
      Course course,
      Rooms rooms,
      TransactionTemplate transaction) {
    this.lakeside = lakeside;
    this.ledger = ledger;
    this.course = course;
    this.rooms = rooms;
    this.transaction = transaction;
  }

  /** What was to be done and what could not be. */
  record Result(int made, int failed) {}

  /**
   * @param count how many cases there are to be in all
   * @param most how many to make now at most
   */
  Result make(int count, int most) {
    Instant anchor = ledger.anchor();
    Set<Integer> there = ledger.numbers();
    Library library = Library.read();
    House house = lakeside.house();
    Plan plan = new Plan(library, house, anchor, count);
    List<Integer> sequence = plan.sequence();
    int made = 0;
    int failed = 0;
    int passed = 0;
    for (int number : sequence) {
      passed++;
      if (!there.contains(number) && made < most && !Thread.currentThread().isInterrupted()) {
        long start = System.nanoTime();
        if (make(new Scene(plan.of(number), library, house, anchor, rooms))) {
          made++;
        } else {
          failed++;
        }
        leaveRoom(System.nanoTime() - start);
      }
      if (passed * 10 / count > (passed - 1) * 10 / count && passed < count && made > 0) {
        LOG.info("Practice cases: {} % of {}", passed * 100 / count, count);
      }
    }
    return new Result(made, failed);
  }

  private boolean make(Scene scene) {
    CasePlan plan = scene.plan;
    try {
      transaction.executeWithoutResult(
          status -> {
            course.run(scene);
            scene.readOldNews();
            ledger.made(
                new Ledger.Made(
                    plan.number(), scene.reference, plan.situation().key(), plan.language()));
          });
      return true;
    } catch (RuntimeException problem) {
      LOG.warn(
          "Practice case {} ({}, {}) could not be made",
          plan.number(),
          plan.situation().key(),
          plan.destiny(),
          problem);
      return false;
    }
  }

  /** People come first: a breath after each case. */
  private static void leaveRoom(long nanos) {
    LockSupport.parkNanos(Math.min(nanos / 4, Duration.ofMillis(40).toNanos()));
  }
}
