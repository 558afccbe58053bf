package org.harken.platform.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL as a child process, its data kept in a folder. Durable (fsync on, checksums
 * on), reachable from this machine alone, with a random password kept in a file only its owner can
 * read. A server left behind by a killed Java process is stopped first; a half-made data folder
 * never counts.
 */
public final class EmbeddedPostgres {

  private static final String USER = "harken";

  private final int port;
  private volatile String password;
  private final @Nullable Own own;

  /** What only the process that started the server holds. */
  private record Own(ServerProcess process, KeptAlive keptAlive, FileLock lock, Path secret) {}

  private EmbeddedPostgres(int port, String password, @Nullable Own own) {
    this.port = port;
    this.password = password;
    this.own = own;
  }

  /** Starts the server that lives in this folder, making it first where there is none. */
  public static EmbeddedPostgres start(Path folder, String... options) {
    try {
      return launch(folder.toAbsolutePath().normalize(), options);
    } catch (IOException problem) {
      throw new IllegalStateException(
          "The embedded database did not start in " + folder + ": " + problem.getMessage(),
          problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while the embedded database was starting", stopped);
    }
  }

  /** The server that another process runs in this folder, where there is one. */
  public static Optional<EmbeddedPostgres> running(Path folder) {
    for (int port : DataFolder.port(folder).stream().mapToInt(Integer::intValue).toArray()) {
      try {
        String password = Files.readString(folder.resolve("password")).strip();
        var server = new EmbeddedPostgres(port, password, null);
        DriverManager.getConnection(server.url("postgres"), USER, password).close();
        return Optional.of(server);
      } catch (IOException | SQLException gone) {
        // left behind by a process that was killed
      }
    }
    return Optional.empty();
  }

  private static EmbeddedPostgres launch(Path folder, String... options)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    FileLock lock = DataFolder.own(folder);
    var process = new ServerProcess(folder, PostgresPrograms.unpack(folder.resolve("programs")));
    Path data = folder.resolve("cluster");
    Path secret = folder.resolve("password");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise(folder, process, data, secret);
    }
    if (Files.exists(data.resolve("postmaster.pid"))) {
      stopOrphan(process);
    }
    try {
      return launch(folder, process, lock, freePort(54329), options);
    } catch (IOException taken) {
      // somebody may have taken the port in between
      return launch(folder, process, lock, freePort(0), options);
    }
  }

  private static EmbeddedPostgres launch(
      Path folder, ServerProcess process, FileLock lock, int port, String... options)
      throws IOException, InterruptedException {
    Path sockets = Files.createDirectories(folder.resolve("run"));
    String socketFolder = sockets.toString().length() < 90 ? sockets.toString() : "''";
    String settings =
        ("-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s -c max_connections=200 -c shared_buffers=256MB -c random_page_cost=1.1"
                + " -c timezone=UTC -c wal_compression=on -c log_error_verbosity=terse"
                + " -c log_min_error_statement=panic %s")
            .formatted(port, socketFolder, String.join(" ", options));
    process.start(settings);
    return new EmbeddedPostgres(
        port,
        Files.readString(folder.resolve("password")).strip(),
        new Own(process, new KeptAlive(process, port, settings), lock, folder.resolve("password")));
  }

  private static void initialise(Path folder, ServerProcess process, Path data, Path secret)
      throws IOException, InterruptedException {
    keep(fresh(), secret);
    Path unfinished = folder.resolve("cluster.unfinished");
    PostgresPrograms.deleteTree(unfinished);
    process.initialise(unfinished, USER, secret);
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String fresh() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static void keep(String password, Path secret) throws IOException {
    Files.deleteIfExists(secret);
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, password);
  }

  /** A new random password, in the server and in the file; for the process that owns the server. */
  public void changePassword() throws IOException, SQLException {
    if (own == null) {
      throw new IllegalStateException("another process runs this server");
    }
    String next = fresh();
    Path beside = own.secret().resolveSibling("password.new");
    keep(next, beside);
    try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
        var statement = connection.createStatement()) {
      statement.execute("alter role " + USER + " password '" + next + "'");
    }
    Files.move(beside, own.secret(), StandardCopyOption.ATOMIC_MOVE);
    password = next;
  }

  private static void stopOrphan(ServerProcess process) throws InterruptedException {
    try {
      process.stop();
    } catch (IOException alreadyGone) {
      // the server died with its process: PostgreSQL recovers by itself at the next start
    }
  }

  /**
   * Makes the database where it does not exist yet. The name holds only lower-case letters, digits
   * and underscores.
   */
  public void createDatabase(String name) {
    if (!name.matches("[a-z0-9_]+")) {
      throw new IllegalArgumentException("Not a database name: " + name);
    }
    if (has(name)) {
      return;
    }
    try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException problem) {
      throw new IllegalStateException("Could not make the database " + name, problem);
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  /** Whether the database is there. */
  public boolean has(String name) {
    try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
        var known = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      known.setString(1, name);
      return known.executeQuery().next();
    } catch (SQLException problem) {
      throw new IllegalStateException("Could not look for the database " + name, problem);
    }
  }

  /**
   * Stops the server and waits until every row is on the disk. One that another process runs goes
   * on.
   */
  public void stop() {
    if (own == null) {
      return;
    }
    try {
      own.keptAlive().end();
      own.process().stop();
      own.lock().channel().close();
    } catch (IOException gone) {
      System.getLogger(EmbeddedPostgres.class.getName())
          .log(System.Logger.Level.WARNING, "The database was not stopped cleanly");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort(int preferred) throws IOException {
    for (int wanted : new int[] {preferred, 0}) {
      try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // the next candidate
      }
    }
    throw new IOException("no free port on 127.0.0.1");
  }
}
