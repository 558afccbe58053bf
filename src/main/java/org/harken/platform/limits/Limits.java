package org.harken.platform.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts in the database how often something was done in the current window of time, the same on
 * every node. A count stays even where the caller's own transaction is rolled back.
 */
@Service
public class Limits {

  private final JdbcClient database;
  private final Clock clock;

  Limits(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Counts one more use of the key; false when that is more than the window allows. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean allow(String key, int perWindow, Duration window) {
    return take(key, 1, perWindow, window) > 0;
  }

  /** Takes up to {@code wanted} uses at once and says how many were still to be had. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int take(String key, int wanted, int perWindow, Duration window) {
    Instant start = windowStart(window);
    return database
        .sql(
            """
            insert into platform.use_count as c (key, window_start, used, expires_at)
            values (:key, :start, :wanted, :end)
            on conflict (key, window_start) do update set used = c.used + :wanted
            returning greatest(0, least(:wanted, :limit - used + :wanted))
            """)
        .param("key", hashed(key))
        .param("start", start.atOffset(ZoneOffset.UTC))
        .param("end", start.plus(window).atOffset(ZoneOffset.UTC))
        .param("wanted", wanted)
        .param("limit", perWindow)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  /** Forgets the uses of a key: the one who tried has shown who it is. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void forget(String key) {
    database.sql("delete from platform.use_count where key = ?").param(hashed(key)).update();
  }

  /** How long until the current window of this length ends. */
  public Duration untilNextWindow(Duration window) {
    Instant now = clock.instant();
    return Duration.between(now, windowStart(window).plus(window));
  }

  /** Removes the counts of windows that are over. */
  @Transactional
  public int clean() {
    return database
        .sql("delete from platform.use_count where expires_at < ?")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private Instant windowStart(Duration window) {
    long length = window.toSeconds();
    long now = clock.instant().getEpochSecond();
    return Instant.ofEpochSecond(now - Math.floorMod(now, length));
  }

  private static String hashed(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
