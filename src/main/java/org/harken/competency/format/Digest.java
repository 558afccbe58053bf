package org.harken.competency.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Prints of texts, and ids made from names. */
public final class Digest {

  private static final UUID HARKEN = UUID.fromString("6d1a4a52-9f5e-5c0e-8a3c-0b4f6f0e2d11");

  private Digest() {}

  public static String sha256(String text) {
    return HexFormat.of().formatHex(digest("SHA-256", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same id for the same names, everywhere: UUID version 5. */
  public static UUID id(String... names) {
    byte[] name = String.join("\u001f", names).getBytes(StandardCharsets.UTF_8);
    var named = ByteBuffer.allocate(16 + name.length);
    named.putLong(HARKEN.getMostSignificantBits());
    named.putLong(HARKEN.getLeastSignificantBits());
    named.put(name);
    var bytes = ByteBuffer.wrap(Arrays.copyOf(digest("SHA-1", named.array()), 16));
    long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
    long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static byte[] digest(String kind, byte[] bytes) {
    try {
      return MessageDigest.getInstance(kind).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
