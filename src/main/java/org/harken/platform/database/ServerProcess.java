package org.harken.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of PostgreSQL, called for one data folder. */
final class ServerProcess {

  private final Path folder;
  private final Path programs;
  private final List<String> asOther;

  /**
   * @param folder the folder of the embedded server, with its cluster, password and log
   * @param programs where its programs were unpacked
   */
  ServerProcess(Path folder, Path programs) throws InterruptedException {
    this.folder = folder;
    this.programs = programs;
    this.asOther = asOtherUser();
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  void initialise(Path cluster, String user, Path secret) throws IOException, InterruptedException {
    run(
        "initdb",
        "-D",
        cluster.toString(),
        "-U",
        user,
        "-A",
        "scram-sha-256",
        "--pwfile=" + secret,
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "-k");
  }

  void start(String settings) throws IOException, InterruptedException {
    Path log = folder.resolve("server.log");
    try {
      run(
          "pg_ctl",
          "-D",
          cluster().toString(),
          "-l",
          log.toString(),
          "-w",
          "-t",
          "60",
          "-o",
          settings,
          "start");
    } catch (IOException problem) {
      throw new IOException(problem.getMessage() + lastWords(log), problem);
    }
  }

  private static String lastWords(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("; ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    } catch (IOException unreadable) {
      return "";
    }
  }

  void stop() throws IOException, InterruptedException {
    run("pg_ctl", "-D", cluster().toString(), "stop", "-m", "fast", "-w", "-t", "30");
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

  private void run(String program, String... arguments) throws IOException, InterruptedException {
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
}
