package org.harken.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** Makes the tables of every room as they were when the backup was taken. */
final class Rooms {

  /** The history of what belongs to no room; that of a room has its name behind it. */
  private static final String HISTORY = "flyway_schema_history";

  /** The server's word for it: insufficient privilege. */
  private static final String MAY_NOT = "42501";

  private Rooms() {}

  /** The shortest name comes first, and with it what all rooms need. */
  static void make(DatabaseAddress target, List<Manifest.Migration> wanted) throws SQLException {
    for (Map.Entry<String, String> room : newest(wanted).entrySet()) {
      try {
        migrate(target, room.getKey(), room.getValue());
      } catch (FlywayException problem) {
        throw because(target, problem);
      }
    }
    try (Connection connection = target.connect()) {
      var made = new Catalog(connection).migrations();
      if (!new HashSet<>(made).equals(new HashSet<>(wanted))) {
        throw otherVersion();
      }
    }
  }

  private static void migrate(DatabaseAddress target, String history, String version) {
    Flyway.configure()
        .dataSource(target.url(), target.user(), target.password())
        .locations("classpath:org/harken/" + room(history))
        .defaultSchema("migrations")
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  private static String room(String history) {
    return history.equals(HISTORY) ? "__root" : history.substring(HISTORY.length() + 1);
  }

  private static Map<String, String> newest(List<Manifest.Migration> wanted) {
    Map<String, String> newest = new TreeMap<>();
    for (Manifest.Migration one : wanted) {
      newest.merge(
          one.history(),
          one.version(),
          (before, now) ->
              MigrationVersion.fromVersion(before).compareTo(MigrationVersion.fromVersion(now)) < 0
                  ? now
                  : before);
    }
    return new LinkedHashMap<>(newest);
  }

  /** What the database itself would not do is no question of versions. */
  private static NotPossible because(DatabaseAddress target, FlywayException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return MAY_NOT.equals(refused.getSQLState())
            ? new NotPossible(
                "The user %s may not make schemas in %s. Let the owner of the server say: grant create on database %s to %s; Nothing was changed."
                    .formatted(target.user(), target.name(), target.name(), target.user()))
            : new NotPossible(
                "The database would not make the tables: "
                    + String.valueOf(refused.getMessage()).lines().findFirst().orElse("")
                    + " Nothing was changed.");
      }
    }
    return otherVersion();
  }

  private static NotPossible otherVersion() {
    return new NotPossible(
        "This backup was taken with another version of Harken, whose tables this one does not know. Restore it with that version (its number is in the manifest), then upgrade.");
  }
}
