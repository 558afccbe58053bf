package org.harken.audit.model;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as the sixteen bytes by which the database sorts them. */
public final class Bytes {

  private Bytes() {}

  public static byte[] of(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  public static int compare(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }
}
