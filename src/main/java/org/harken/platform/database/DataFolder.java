package org.harken.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an embedded server: one Java process at a time owns it, and others may see where
 * its server listens. The lock ends with the process, however that ends.
 */
final class DataFolder {

  private static final int PORT = 3;
  private static final int STATE = 7;

  private DataFolder() {}

  static FileLock own(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException ours) {
      // owned by this very process
    }
    channel.close();
    throw new IOException("another Harken is running on this folder");
  }

  /** The port of the server that runs in the folder. */
  static Optional<Integer> port(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
      return lines.size() > STATE && lines.get(STATE).strip().equals("ready")
          ? Optional.of(Integer.parseInt(lines.get(PORT).strip()))
          : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
