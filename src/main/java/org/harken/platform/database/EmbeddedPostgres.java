package org.harken.platform.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL as a child process, its data kept in a folder. Durable (fsync on, checksums
 * on), reachable from this machine alone, with a random password kept in a file only its owner can
 * read. A server left behind by a killed Java process is stopped first; a half-made data folder
 * never counts.
 */
public final class EmbeddedPostgres {

  private static final String USER = "harken";

  private final Path programs;
  private final Path data;
  private final int port;
  private final String password;
  private final List<String> asOther;

  private EmbeddedPostgres(
      Path programs, Path data, int port, String password, List<String> asOther) {
    this.programs = programs;
    this.data = data;
    this.port = port;
    this.password = password;
    this.asOther = asOther;
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

  private static EmbeddedPostgres launch(Path folder, String... options)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path programs = PostgresPrograms.unpack(folder.resolve("programs"));
    Path data = folder.resolve("cluster");
    Path secret = folder.resolve("password");
    List<String> asOther = asOtherUser();
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise(folder, programs, data, secret, asOther);
    }
    if (Files.exists(data.resolve("postmaster.pid"))) {
      stopOrphan(asOther, programs, data);
    }
    int port = freePort();
    Path sockets = Files.createDirectories(folder.resolve("run"));
    String socketFolder = sockets.toString().length() < 90 ? sockets.toString() : "''";
    String settings =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s -c max_connections=200 -c shared_buffers=256MB -c timezone=UTC -c wal_compression=on %s"
            .formatted(port, socketFolder, String.join(" ", options));
    run(
        asOther,
        programs,
        "pg_ctl",
        "-D",
        data.toString(),
        "-l",
        folder.resolve("server.log").toString(),
        "-w",
        "-t",
        "60",
        "-o",
        settings,
        "start");
    return new EmbeddedPostgres(programs, data, port, Files.readString(secret).strip(), asOther);
  }

  private static void initialise(
      Path folder, Path programs, Path data, Path secret, List<String> asOther)
      throws IOException, InterruptedException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(secret);
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    Path unfinished = folder.resolve("cluster.unfinished");
    PostgresPrograms.deleteTree(unfinished);
    run(
        asOther,
        programs,
        "initdb",
        "-D",
        unfinished.toString(),
        "-U",
        USER,
        "-A",
        "scram-sha-256",
        "--pwfile=" + secret,
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "-k");
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void stopOrphan(List<String> asOther, Path programs, Path data)
      throws InterruptedException {
    try {
      run(
          asOther,
          programs,
          "pg_ctl",
          "-D",
          data.toString(),
          "stop",
          "-m",
          "fast",
          "-w",
          "-t",
          "30");
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
    try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
        var statement = connection.createStatement()) {
      try (var known =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        if (known.next()) {
          return;
        }
      }
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

  /** Stops the server and waits until every row is on the disk. */
  public void stop() {
    try {
      run(
          asOther,
          programs,
          "pg_ctl",
          "-D",
          data.toString(),
          "stop",
          "-m",
          "fast",
          "-w",
          "-t",
          "30");
    } catch (IOException gone) {
      System.getLogger(EmbeddedPostgres.class.getName())
          .log(System.Logger.Level.WARNING, "The database was not stopped cleanly");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * PostgreSQL refuses to run as root: then it runs in a user namespace, or as nobody where those
   * are barred.
   */
  private static List<String> asOtherUser() throws InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    try {
      Process probe =
          new ProcessBuilder("unshare", "-U", "id", "-un").redirectErrorStream(true).start();
      if (probe.waitFor() == 0) {
        return List.of("unshare", "-U");
      }
    } catch (IOException absent) {
      // no unshare on this machine
    }
    return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
  }

  private static void run(List<String> asOther, Path programs, String program, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(asOther);
    command.add(programs.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output =
        Files.createTempFile("harken-database", ".out"); // a pipe would be kept open by the server
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(program + " failed: " + Files.readString(output));
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static int freePort() throws IOException {
    for (int wanted : new int[] {54329, 0}) {
      try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // the next candidate
      }
    }
    throw new IOException("no free port on 127.0.0.1");
  }
}
