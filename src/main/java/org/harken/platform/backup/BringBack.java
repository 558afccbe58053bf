package org.harken.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Brings a backup into an empty database, all of it or nothing, and counts the rows again. */
final class BringBack {

  private BringBack() {}

  static void into(DatabaseAddress target, BackupFile backup) throws IOException, SQLException {
    Manifest manifest = backup.manifest();
    if (manifest.format() != Manifest.FORMAT || !manifest.product().equals(Manifest.PRODUCT)) {
      throw new NotPossible("This file was written by a newer Harken. Use that one to restore it.");
    }
    Rooms.make(target, manifest.migrations());
    try (Connection connection = target.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      List<Catalog.ForeignKey> keys = new Catalog(connection).foreignKeys();
      for (Catalog.ForeignKey key : keys) {
        statement.execute("alter table " + key.table() + " drop constraint " + key.name());
      }
      if (!manifest.tables().isEmpty()) {
        statement.execute("truncate " + named(manifest.tables()));
      }
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Manifest.Table table : manifest.tables()) {
        load(copy, table, backup);
      }
      for (Catalog.ForeignKey key : keys) {
        statement.execute(
            "alter table "
                + key.table()
                + " add constraint "
                + key.name()
                + " "
                + key.definition());
      }
      continueSequences(connection, manifest.sequences());
      statement.execute(
          "update platform.scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null");
      count(statement, manifest.tables());
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("analyze");
    }
  }

  private static void load(CopyManager copy, Manifest.Table table, BackupFile backup)
      throws IOException, SQLException {
    MessageDigest digest = BackupFile.sha256();
    String columns = table.columns().stream().map(Catalog::quote).collect(Collectors.joining(", "));
    try (InputStream rows = new DigestInputStream(backup.rows(table), digest)) {
      copy.copyIn("copy " + table.quoted() + " (" + columns + ") from stdin", rows);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
      throw new NotPossible("The rows of " + table.quoted() + " are damaged. Nothing was changed.");
    }
  }

  private static void continueSequences(Connection connection, List<Manifest.Sequence> sequences)
      throws SQLException {
    try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
      for (Manifest.Sequence one : sequences) {
        set.setString(1, Catalog.quote(one.schema()) + "." + Catalog.quote(one.name()));
        set.setLong(2, one.value());
        set.setBoolean(3, one.called());
        set.execute();
      }
    }
  }

  private static void count(Statement statement, List<Manifest.Table> tables) throws SQLException {
    for (Manifest.Table table : tables) {
      try (var row = statement.executeQuery("select count(*) from " + table.quoted())) {
        row.next();
        if (row.getLong(1) != table.rows()) {
          throw new NotPossible(
              table.quoted()
                  + " should have "
                  + table.rows()
                  + " rows and has "
                  + row.getLong(1)
                  + ". Nothing was kept.");
        }
      }
    }
  }

  private static String named(List<Manifest.Table> tables) {
    return tables.stream().map(Manifest.Table::quoted).collect(Collectors.joining(", "));
  }
}
