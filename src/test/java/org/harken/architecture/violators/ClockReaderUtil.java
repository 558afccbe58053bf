package org.harken.architecture.violators;

import java.time.Instant;
import java.time.LocalDate;

/** Breaks two rules: reads the machine's clock, and its name ends in a banned word. */
final class ClockReaderUtil {

  Instant moment() {
    return Instant.now();
  }

  LocalDate day() {
    return LocalDate.now();
  }
}
