package org.harken.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.harken.platform.database.EmbeddedPostgres;

/**
 * The database a command is about: the one that HARKEN_DB_URL names, else the embedded one in
 * HARKEN_DATA. An embedded server that runs is used as it is; one that does not is started for the
 * command.
 */
final class Place implements AutoCloseable {

  private final DatabaseAddress address;
  private final Runnable close;

  private Place(DatabaseAddress address, Runnable close) {
    this.address = address;
    this.close = close;
  }

  DatabaseAddress address() {
    return address;
  }

  /** To read from; practice data where they are wanted or nothing else is there. */
  static Place toRead(Map<String, String> settings, boolean practice) {
    if (isExternal(settings)) {
      return external(settings);
    }
    Path folder = folder(settings);
    if (!Files.exists(folder.resolve("cluster/PG_VERSION"))) {
      throw new NotPossible("There is no database in " + folder.getParent() + ".");
    }
    EmbeddedPostgres server = server(folder);
    String name =
        practice || !server.has(DatabaseAddress.REAL)
            ? DatabaseAddress.PRACTICE
            : DatabaseAddress.REAL;
    if (!server.has(name)) {
      server.stop();
      throw new NotPossible("There are no practice data in " + folder.getParent() + ".");
    }
    return embedded(server, name);
  }

  /** To bring a backup into. */
  static Place toFill(Map<String, String> settings, Manifest manifest) {
    if (isExternal(settings)) {
      if (manifest.practice()) {
        throw new NotPossible(
            "This backup holds practice data, whose passwords everybody knows. They are restored into an embedded database only (leave HARKEN_DB_URL unset).");
      }
      return external(settings);
    }
    EmbeddedPostgres server = server(folder(settings));
    String name = manifest.practice() ? DatabaseAddress.PRACTICE : DatabaseAddress.REAL;
    server.createDatabase(name);
    return embedded(server, name);
  }

  /** A new password for the embedded server, while nobody uses it. */
  static void changePassword(Map<String, String> settings) throws IOException, SQLException {
    if (isExternal(settings)) {
      throw new NotPossible(
          "The database at HARKEN_DB_URL is not Harken's own. Change its password there, set HARKEN_DB_PASSWORD, and start the nodes again one by one.");
    }
    Path folder = folder(settings);
    if (!Files.exists(folder.resolve("cluster/PG_VERSION"))) {
      throw new NotPossible("There is no database in " + folder.getParent() + ".");
    }
    if (EmbeddedPostgres.running(folder).isPresent()) {
      throw new NotPossible("Harken is running. Stop it first, then give this command again.");
    }
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    try {
      server.changePassword();
    } finally {
      server.stop();
    }
  }

  @Override
  public void close() {
    close.run();
  }

  private static boolean isExternal(Map<String, String> settings) {
    return !settings.getOrDefault("HARKEN_DB_URL", "").isBlank();
  }

  private static Place external(Map<String, String> settings) {
    return new Place(
        new DatabaseAddress(
            settings.getOrDefault("HARKEN_DB_URL", ""),
            settings.getOrDefault("HARKEN_DB_USER", "harken"),
            settings.getOrDefault("HARKEN_DB_PASSWORD", "")),
        () -> {});
  }

  private static Path folder(Map<String, String> settings) {
    return Path.of(settings.getOrDefault("HARKEN_DATA", "data"))
        .resolve("postgres")
        .toAbsolutePath()
        .normalize();
  }

  private static EmbeddedPostgres server(Path folder) {
    return EmbeddedPostgres.running(folder).orElseGet(() -> EmbeddedPostgres.start(folder));
  }

  private static Place embedded(EmbeddedPostgres server, String name) {
    return new Place(
        new DatabaseAddress(server.url(name), server.user(), server.password()), server::stop);
  }
}
