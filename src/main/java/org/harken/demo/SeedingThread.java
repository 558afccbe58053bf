package org.harken.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the practice cases beside the work of people, on one thread of its own. */
@Component
@Profile("demo")
class SeedingThread implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(SeedingThread.class);
  private static final String HEADS = "org.harken.audit.sealing";

  private final Seeding seeding;
  private final Ledger ledger;
  private final Clock clock;
  private final LoggingSystem logging;
  private final int count;
  private @Nullable Thread thread;

  SeedingThread(
      Seeding seeding,
      Ledger ledger,
      Clock clock,
      LoggingSystem logging,
      @Value("${HARKEN_DEMO_CASES:2000}") int count) {
    this.seeding = seeding;
    this.ledger = ledger;
    this.clock = clock;
    this.logging = logging;
    this.count = count;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (!ledger.hasEnded()) {
      Thread started = Thread.ofPlatform().daemon().name("practice-cases").unstarted(this::run);
      started.setPriority(Thread.MIN_PRIORITY);
      started.start();
      thread = started;
    }
  }

  private void run() {
    try {
      boolean alone = ledger.alone(this::make);
      if (!alone) {
        LOG.info("Practice cases are being made by another node");
      }
    } catch (RuntimeException problem) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.error("Practice cases could not all be made; a restart goes on", problem);
      }
    }
  }

  private void make() {
    Instant start = clock.instant();
    // a head a second would drown the console; the last one stands for all before it
    logging.setLogLevel(HEADS, LogLevel.WARN);
    Seeding.Result result;
    try {
      result = seeding.make(count, Integer.MAX_VALUE);
    } finally {
      logging.setLogLevel(HEADS, null);
    }
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    ledger.end();
    LOG.info(
        "Practice cases: all {} are there, {} made in {} s{}",
        count,
        result.made(),
        Duration.between(start, clock.instant()).toSeconds(),
        result.failed() == 0 ? "" : ", " + result.failed() + " could not be made");
  }

  @Override
  public void destroy() throws InterruptedException {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      running.join(Duration.ofSeconds(5));
    }
  }
}
