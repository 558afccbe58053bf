package org.harken.access.model;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes of RFC 6238: HMAC-SHA-1, 30 seconds, six digits. */
public final class OneTimeCode {

  private static final int SECONDS = 30;
  private static final int DIGITS = 6;

  /** Clocks differ a little: the code before and the one after are taken too. */
  private static final int STEPS_AROUND = 1;

  private OneTimeCode() {}

  /** The step at which this code counts now, if it does and lies after the last one used. */
  public static OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
    long present = stepOf(now);
    for (long step = present - STEPS_AROUND; step <= present + STEPS_AROUND; step++) {
      if (step > lastStep && sameWords(at(secret, step, DIGITS), code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  public static String now(byte[] secret, Instant now) {
    return at(secret, stepOf(now), DIGITS);
  }

  static long stepOf(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS);
  }

  static String at(byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      String all = String.format("%010d", number);
      return all.substring(all.length() - digits);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Takes as long for a wrong code as for the right one. */
  private static boolean sameWords(String one, String other) {
    int difference = one.length() ^ other.length();
    for (int at = 0; at < one.length() && at < other.length(); at++) {
      difference |= one.charAt(at) ^ other.charAt(at);
    }
    return difference == 0;
  }
}
