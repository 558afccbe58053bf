package org.harken.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Looks every few seconds whether the embedded server is still there, and starts it again where it
 * is not: after a full disk, or when the machine ended it. PostgreSQL recovers by itself.
 */
final class KeptAlive {

  private static final System.Logger LOG = System.getLogger(KeptAlive.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

  private final ServerProcess process;
  private final int port;
  private final String settings;
  private final Thread watch;
  private volatile boolean over;

  KeptAlive(ServerProcess process, int port, String settings) {
    this.process = process;
    this.port = port;
    this.settings = settings;
    this.watch = Thread.ofVirtual().name("embedded-database").start(this::watch);
  }

  /** Looks no more; the server may now be stopped. */
  void end() throws InterruptedException {
    over = true;
    watch.interrupt();
    watch.join();
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private void watch() {
    while (!over) {
      try {
        Thread.sleep(LOOK_EVERY);
        if (!over && !listens()) {
          LOG.log(System.Logger.Level.ERROR, "The database is gone; starting it again");
          process.start(settings);
          LOG.log(System.Logger.Level.WARNING, "The database is back");
        }
      } catch (IOException problem) {
        LOG.log(System.Logger.Level.ERROR, "The database does not start: " + problem.getMessage());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
