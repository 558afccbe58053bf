package org.harken.platform;

import java.time.Duration;

/** Too often in too short a time. Answered as 429 with the seconds to wait. */
public class TooMany extends RuntimeException {

  private final Duration wait;

  public TooMany(Duration wait) {
    super("Too many tries in a short time. Please wait a little and try again.");
    this.wait = wait;
  }

  /** How long to wait. */
  public Duration waiting() {
    return wait;
  }
}
