package org.harken.access.model;

/** Bytes as letters and digits that people can type (RFC 4648). */
public final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  public static String of(byte[] bytes) {
    var words = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte each : bytes) {
      held = held << Byte.SIZE | each & 0xff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        words.append(LETTERS.charAt(held >> bits & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      words.append(LETTERS.charAt(held << BITS - bits & 31));
    }
    return words.toString();
  }
}
