package org.harken.portal.codes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a code yields: the value under which its row is found, and a key that the database never
 * sees. The derivation is slow on purpose and the same for right and wrong codes.
 */
public final class CodeKeys {

  private static final int ROUNDS = 60_000;
  private static final byte[] SALT = "harken public code 1".getBytes(StandardCharsets.US_ASCII);

  private final String lookup;
  private final byte[] key;

  private CodeKeys(String lookup, byte[] key) {
    this.lookup = lookup;
    this.key = key;
  }

  /** The keys of a code as somebody typed it. */
  public static CodeKeys of(String typed) {
    try {
      var spec = new PBEKeySpec(("code " + Codes.tidy(typed)).toCharArray(), SALT, ROUNDS, 256);
      byte[] root =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new CodeKeys(HexFormat.of().formatHex(digest("lookup", root)), digest("key", root));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What is kept of a random cookie value; it needs no slow derivation. */
  public static String hash(String secret) {
    return HexFormat.of().formatHex(digest("pass", secret.getBytes(StandardCharsets.UTF_8)));
  }

  /** The key that a cookie value yields. */
  static byte[] key(String secret) {
    return digest("pass key", secret.getBytes(StandardCharsets.UTF_8));
  }

  public String lookup() {
    return lookup;
  }

  byte[] key() {
    return key;
  }

  private static byte[] digest(String purpose, byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(purpose.getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) 0);
      return digest.digest(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
