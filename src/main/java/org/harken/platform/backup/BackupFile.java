package org.harken.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file: a ZIP with the rows of every table, the manifest, and as its last 64 bytes (the comment
 * of the ZIP) the SHA-256 of all bytes before them.
 */
final class BackupFile implements AutoCloseable {

  static final String MANIFEST = "manifest.json";
  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int HEX = 64;
  private static final String MARK = "Harken backup, SHA-256 of all before: ";
  private static final int BUFFER = 1 << 16;

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /** The comment as long as it will be, before its sum is known. */
  static String commentWithoutSum() {
    return MARK + "0".repeat(HEX);
  }

  /** Writes the sum of a finished file into its last bytes. */
  static void seal(Path file) throws IOException {
    byte[] sum = sum(file).getBytes(StandardCharsets.US_ASCII);
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() - HEX);
      bytes.write(sum);
      bytes.getFD().sync();
    }
  }

  /** Opens a file after its sum was compared. */
  static BackupFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NotPossible("There is no file " + file + ".");
    }
    String end = end(file);
    if (!end.startsWith(MARK)) {
      throw new NotPossible(
          file + " is not a backup of Harken, or its end is missing. Nothing was changed.");
    }
    if (!end.substring(MARK.length()).equals(sum(file))) {
      throw damaged(file);
    }
    try {
      var zip = new ZipFile(file.toFile());
      try (InputStream text = zip.getInputStream(zip.getEntry(MANIFEST))) {
        return new BackupFile(zip, JSON.readValue(text, Manifest.class));
      }
    } catch (ZipException | JacksonException | NullPointerException broken) {
      throw damaged(file);
    }
  }

  private static NotPossible damaged(Path file) {
    return new NotPossible(
        file
            + " is damaged: its content is not what was written. Please take another backup. Nothing was changed.");
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream rows(Manifest.Table table) throws IOException {
    ZipEntry entry = zip.getEntry(table.entry());
    if (entry == null) {
      throw new NotPossible("The backup lacks " + table.entry() + ". Nothing was changed.");
    }
    return new BufferedInputStream(zip.getInputStream(entry), BUFFER);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String end(Path file) throws IOException {
    int length = MARK.length() + HEX;
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      if (bytes.length() < length) {
        return "";
      }
      byte[] end = new byte[length];
      bytes.seek(bytes.length() - length);
      bytes.readFully(end);
      return new String(end, StandardCharsets.ISO_8859_1);
    }
  }

  private static String sum(Path file) throws IOException {
    MessageDigest digest = sha256();
    long left = Files.size(file) - HEX;
    byte[] some = new byte[BUFFER];
    try (InputStream bytes = Files.newInputStream(file)) {
      while (left > 0) {
        int read = bytes.read(some, 0, (int) Math.min(some.length, left));
        if (read < 0) {
          break;
        }
        digest.update(some, 0, read);
        left -= read;
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
