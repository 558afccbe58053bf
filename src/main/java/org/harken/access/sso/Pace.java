package org.harken.access.sso;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often the identity provider is asked, and how long nobody may stay without its answer. */
@Component
class Pace {

  private final Duration every;
  private final Duration atMost;

  Pace(
      @Value("${HARKEN_OIDC_CHECK_MINUTES:3}") int every,
      @Value("${HARKEN_OIDC_GRACE_MINUTES:60}") int atMost) {
    this.every = Duration.ofMinutes(Math.max(1, every));
    this.atMost = Duration.ofMinutes(Math.max(1, atMost));
  }

  Duration every() {
    return every;
  }

  Duration atMost() {
    return atMost;
  }
}
