package org.harken.cases.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What makes a row this row, however often it is sent: its cells, how they are read, and, where no
 * facility is named, whose facility it goes to.
 */
final class RowKey {

  private final String reading;

  RowKey(Mapping mapping, UUID homeFacility) {
    this.reading =
        mapping.canonical() + "\n" + (mapping.source("facility") == null ? homeFacility : "");
  }

  String of(Register.Line line) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(reading.getBytes(StandardCharsets.UTF_8));
      for (String cell : line.cells()) {
        digest.update((byte) 0x1F);
        digest.update(cell.strip().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
