package org.harken.platform.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes every row into one file, as they stood at one moment, while people go on working: all
 * tables are read in one repeatable-read transaction. Sequences are read last, so that they are
 * never behind the rows.
 */
final class TakeBackup {

  private final Clock clock;

  TakeBackup(Clock clock) {
    this.clock = clock;
  }

  Manifest take(DatabaseAddress source, Path file) throws IOException, SQLException {
    if (Files.exists(file)) {
      throw new NotPossible(file + " exists already. Please name a new file.");
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    try {
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Manifest manifest;
      try (Connection connection = source.connect()) {
        manifest = write(connection, source, unfinished);
      }
      BackupFile.seal(unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Manifest write(Connection connection, DatabaseAddress source, Path file)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    var catalog = new Catalog(connection);
    List<Manifest.Migration> migrations = catalog.migrations();
    if (migrations.isEmpty()) {
      throw new NotPossible("There is nothing of Harken in this database.");
    }
    try (var zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      zip.setComment(BackupFile.commentWithoutSum());
      List<Manifest.Table> tables = new ArrayList<>();
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Catalog.Shape table : catalog.tables()) {
        tables.add(write(copy, table, zip));
      }
      var manifest =
          new Manifest(
              Manifest.FORMAT,
              Manifest.PRODUCT,
              version(),
              clock.instant().toString(),
              source.name(),
              source.isPractice(),
              catalog.one("show server_version"),
              migrations,
              tables,
              catalog.sequences());
      zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
      zip.write(BackupFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    }
  }

  private static Manifest.Table write(CopyManager copy, Catalog.Shape table, ZipOutputStream zip)
      throws IOException, SQLException {
    String entry = "tables/" + table.schema() + "." + table.name() + ".copy";
    zip.putNextEntry(new ZipEntry(entry));
    MessageDigest digest = BackupFile.sha256();
    long rows =
        copy.copyOut(
            "copy " + table.quoted() + " (" + table.quotedColumns() + ") to stdout",
            new DigestOutputStream(new LeftOpen(zip), digest));
    zip.closeEntry();
    return new Manifest.Table(
        table.schema(),
        table.name(),
        table.columns(),
        entry,
        rows,
        HexFormat.of().formatHex(digest.digest()));
  }

  private static String version() {
    String version = TakeBackup.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Passes bytes on in whole pieces; whoever closes it does not close what is behind. */
  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream behind) {
      super(behind);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() {
      // the file goes on after this table
    }
  }
}
