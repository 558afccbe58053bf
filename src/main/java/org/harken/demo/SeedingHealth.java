package org.harken.demo;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Whether the practice data are complete, at {@code /actuator/health/demo}. While they are not, its
 * status is one that the main health does not know and so leaves out: people can sign in and work.
 */
@Component("practiceDataHealthIndicator")
@Profile("demo")
class SeedingHealth implements HealthIndicator {

  static final String SEEDING = "SEEDING";

  private final Ledger ledger;
  private volatile boolean ended;

  SeedingHealth(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Health health() {
    ended = ended || ledger.hasEnded();
    return ended ? Health.up().build() : Health.status(SEEDING).build();
  }
}
