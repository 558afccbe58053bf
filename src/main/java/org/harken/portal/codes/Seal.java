package org.harken.portal.codes;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes bytes with a key and opens them again (AES-GCM); a changed byte does not open. */
final class Seal {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;

  private Seal() {}

  /** A new key. */
  static byte[] freshKey() {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return key;
  }

  static byte[] close(byte[] key, byte[] content) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(content);
      return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("cannot seal", problem);
    }
  }

  static byte[] open(byte[] key, byte[] sealed) {
    byte[] nonce = new byte[NONCE];
    ByteBuffer.wrap(sealed).get(nonce);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("the seal does not open", problem);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return cipher;
  }
}
