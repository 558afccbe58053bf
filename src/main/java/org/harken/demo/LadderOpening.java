package org.harken.demo;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The practice team has its ladder before the door opens, after the framework came in. */
@Component
@Profile("demo")
class LadderOpening implements SmartLifecycle {

  private final TeamLadder teamLadder;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private volatile boolean open;

  LadderOpening(TeamLadder teamLadder, Ledger ledger, TransactionTemplate transaction) {
    this.teamLadder = teamLadder;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  @Override
  public void start() {
    while (!teamLadder.stands() && !ledger.alone(this::make)) {
      Thread.onSpinWait();
    }
    open = true;
  }

  private void make() {
    if (!teamLadder.stands()) {
      transaction.executeWithoutResult(status -> teamLadder.make(ledger.anchor()));
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

  /** After the framework, before the web server. */
  @Override
  public int getPhase() {
    return 2;
  }
}
