package org.harken.access.model;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Opens an account once, when the phone with the codes is lost: 80 random bits, so that a plain
 * hash of it is enough.
 */
public final class RecoveryCode {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 10;
  private static final int GROUP = 4;

  private RecoveryCode() {}

  public static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String letters = Base32.of(bytes).toLowerCase(Locale.ROOT);
    return IntStream.range(0, letters.length() / GROUP)
        .mapToObj(group -> letters.substring(group * GROUP, (group + 1) * GROUP))
        .collect(Collectors.joining("-"));
  }

  public static byte[] hash(String typed) {
    return TokenSecret.hash(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
  }
}
