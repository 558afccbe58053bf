package org.harken.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once out of the archive that came as a dependency. */
final class PostgresPrograms {

  private PostgresPrograms() {}

  /** Unpacks into the folder unless that was done before; a half-done unpacking is done again. */
  static Path unpack(Path folder) throws IOException {
    Path complete = folder.resolve(".complete");
    if (Files.exists(complete)) {
      return folder;
    }
    deleteTree(folder);
    Files.createDirectories(folder);
    String archive =
        "/postgres-linux-"
            + (System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm_64")
            + ".txz";
    InputStream packed =
        Objects.requireNonNull(
            PostgresPrograms.class.getResourceAsStream(archive),
            "no embedded database for this machine: set HARKEN_DB_URL to a PostgreSQL 15 or newer");
    try (var files =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      TarArchiveEntry entry;
      while ((entry = files.getNextEntry()) != null) {
        unpackOne(folder, files, entry);
      }
    }
    Files.createFile(complete);
    return folder;
  }

  private static void unpackOne(Path folder, TarArchiveInputStream files, TarArchiveEntry entry)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("bad entry " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(files, target);
    if ((entry.getMode() & 0111) != 0 && !target.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make executable: " + target);
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
