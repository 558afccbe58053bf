package org.harken.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** New identifiers: UUID version 7, so that keys grow with time and indexes stay dense. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id; its first 48 bits are the machine's milliseconds, the rest is random. */
  @SuppressWarnings("clock: the id carries the machine's time, not the case's")
  public static UUID next() {
    long high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
