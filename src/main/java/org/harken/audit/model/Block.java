package org.harken.audit.model;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Some entries closed together. Its hash covers its number, the hash of the block before, the root
 * over its entries, their number and its time: to change one entry unseen, every later block would
 * have to be made anew.
 */
public record Block(
    long number,
    byte[] previous,
    Leaves leaves,
    int entries,
    byte[] root,
    Instant sealedAt,
    byte[] hash) {

  private static final byte[] NOTHING_BEFORE = new byte[32];

  public static Block after(long number, byte[] previous, Leaves leaves, Instant sealedAt) {
    byte[] root = leaves.root();
    return new Block(
        number,
        previous,
        leaves,
        leaves.count(),
        root,
        sealedAt,
        hash(number, previous, root, leaves.count(), sealedAt));
  }

  /** What stands as the hash before the first block. */
  public static byte[] nothingBefore() {
    return NOTHING_BEFORE.clone();
  }

  /** The hash as it must be, from what the block says of itself. */
  public byte[] expectedHash() {
    return hash(number, previous, root, entries, sealedAt);
  }

  private static byte[] hash(
      long number, byte[] previous, byte[] root, int entries, Instant sealedAt) {
    byte[] rest =
        ByteBuffer.allocate(28)
            .putLong(number)
            .putInt(entries)
            .putLong(sealedAt.getEpochSecond())
            .putLong(sealedAt.getNano())
            .array();
    return Sha256.of(rest, previous, root);
  }
}
