package org.harken.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many tries of a code were counted for an address. */
final class Counted {

  private Counted() {}

  static int of(JdbcClient database, String address) {
    return database
        .sql("select coalesce(sum(used), 0) from platform.use_count where key = ?")
        .param(hashed("portal codes from " + address))
        .query((row, number) -> row.getInt(1))
        .single();
  }

  private static String hashed(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
