package org.harken.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of a file one after the other, so that never more than one is in memory. */
final class Pieces extends InputStream {

  private final IntFunction<byte @Nullable []> pieces;
  private byte[] piece = new byte[0];
  private int at;
  private int number;
  private boolean ended;

  Pieces(IntFunction<byte @Nullable []> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() throws IOException {
    return more() ? piece[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, offset, count);
    at += count;
    return count;
  }

  private boolean more() {
    while (!ended && at >= piece.length) {
      byte @Nullable [] next = pieces.apply(number++);
      ended = next == null;
      piece = next == null ? new byte[0] : next;
      at = 0;
    }
    return !ended;
  }
}
