package org.harken.audit.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of some pieces in a row. */
public final class Sha256 {

  private Sha256() {}

  public static byte[] of(byte[]... pieces) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] piece : pieces) {
        digest.update(piece);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
