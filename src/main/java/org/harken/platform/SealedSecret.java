package org.harken.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Secrets as they lie in the database: sealed with AES-256-GCM where the operator gave a key, else
 * as they are. What lies there says which, so that a key may be given later.
 */
public final class SealedSecret {

  private static final byte PLAIN = 0;
  private static final byte SEALED = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final @Nullable SecretKeySpec key;

  public SealedSecret(String words) {
    this.key = words.isBlank() ? null : new SecretKeySpec(hash(words), "AES");
  }

  public byte[] seal(byte[] secret) {
    if (key == null) {
      return ByteBuffer.allocate(1 + secret.length).put(PLAIN).put(secret).array();
    }
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, secret);
    return ByteBuffer.allocate(1 + NONCE + sealed.length)
        .put(SEALED)
        .put(nonce)
        .put(sealed)
        .array();
  }

  public byte[] open(byte[] kept) {
    byte[] rest = Arrays.copyOfRange(kept, 1, kept.length);
    if (kept[0] == PLAIN) {
      return rest;
    }
    if (key == null) {
      throw new IllegalStateException(
          "a secret is sealed and HARKEN_SECRET, with which it was, is not set");
    }
    return crypt(
        Cipher.DECRYPT_MODE,
        key,
        Arrays.copyOf(rest, NONCE),
        Arrays.copyOfRange(rest, NONCE, rest.length));
  }

  private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("a secret cannot be opened with this HARKEN_SECRET", problem);
    }
  }

  private static byte[] hash(String words) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("harken secrets: " + words).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
