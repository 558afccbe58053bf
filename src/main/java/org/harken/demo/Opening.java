package org.harken.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds the practice organisation before the door opens: whoever sees the sign-in page can sign
 * in.
 */
@Component
@Profile("demo")
class Opening implements SmartLifecycle {

  private final LakesideHealth lakeside;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private volatile boolean open;

  Opening(LakesideHealth lakeside, Ledger ledger, TransactionTemplate transaction) {
    this.lakeside = lakeside;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  @Override
  public void start() {
    // several nodes may start at once: one founds, the others go on when it has
    while (!lakeside.stands() && !ledger.alone(this::found)) {
      Thread.onSpinWait();
    }
    open = true;
  }

  private void found() {
    if (lakeside.stands()) {
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          lakeside.found();
          recordPatientDays(ledger.anchor());
        });
  }

  /** Two years of months, with quieter summers and a full January. */
  private void recordPatientDays(Instant anchor) {
    LocalDate thisMonth = anchor.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    RandomGenerator random = Plan.chance(-1);
    for (House.Unit unit : lakeside.house().units()) {
      for (int back = 0; back <= 24; back++) {
        LocalDate month = thisMonth.minusMonths(back);
        double season =
            switch (month.getMonthValue()) {
              case 1, 2, 12 -> 1.08;
              case 6, 7, 8 -> 0.93;
              default -> 1.0;
            };
        double share = season * (0.95 + random.nextDouble() * 0.1);
        ledger.patientDays(
            unit.facility().id(),
            unit.department().id(),
            month,
            (int) Math.round(unit.days() * share),
            (int) Math.round(unit.visits() * share));
      }
    }
  }

  @Override
  public void stop() {
    open = false;
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  /** Before the web server. */
  @Override
  public int getPhase() {
    return 0;
  }
}
