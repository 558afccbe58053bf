package org.harken.competency.training.model;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code at the door. A new one every minute, so that a picture of it sent to somebody who is not
 * there is soon worth nothing; each holds a few minutes more, for whoever is still typing a name.
 */
public final class DoorCode {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  private final byte[] secret;
  private final Duration turn;
  private final int turnsItHolds;

  public DoorCode(byte[] secret, Duration turn, int turnsItHolds) {
    this.secret = secret.clone();
    this.turn = turn;
    this.turnsItHolds = turnsItHolds;
  }

  public String at(Instant moment) {
    return code(number(moment));
  }

  /** Whether it is the code of now, or one that holds still. */
  public boolean fits(String written, Instant now) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    boolean fits = false;
    for (int back = 0; back < turnsItHolds; back++) {
      fits |= MessageDigest.isEqual(bytes(code(number(now) - back)), bytes(code));
    }
    return fits;
  }

  private long number(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), turn.toSeconds());
  }

  private String code(long number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] print = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
      var code = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        int part = ByteBuffer.wrap(print).getShort(i * 2) & 0xFFFF;
        code.append(SIGNS.charAt(part % SIGNS.length()));
      }
      return code.toString();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
