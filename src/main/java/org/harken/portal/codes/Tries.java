package org.harken.portal.codes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what strangers try, in the database, so that all nodes count together. A try counts even
 * when what it was part of is rolled back.
 */
@Component
public class Tries {

  private static final Duration SLOT = Duration.ofMinutes(15);

  private final JdbcClient database;
  private final Clock clock;

  Tries(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Counts one try of this address; false when it had more than so many in a quarter of an hour. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean byAddress(String what, HttpServletRequest request, int most) {
    return count(what + " from " + CodeKeys.hash(request.getRemoteAddr())) <= most;
  }

  /** Counts one try on this thing, such as a code; false when it had more than so many. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean on(String what, String thing, int most) {
    return count(what + " on " + CodeKeys.hash(thing)) <= most;
  }

  /** Forgets what no longer counts. */
  public void removeOld() {
    database
        .sql("delete from portal.tries where slot < :old")
        .param("old", clock.instant().minus(SLOT).minus(SLOT).atOffset(ZoneOffset.UTC))
        .update();
  }

  private int count(String subject) {
    return database
        .sql(
            """
            insert into portal.tries (subject, slot, count) values (:subject, :slot, 1)
            on conflict (subject, slot) do update set count = portal.tries.count + 1
            returning count
            """)
        .param("subject", subject)
        .param("slot", slot())
        .query((rs, row) -> rs.getInt("count"))
        .single();
  }

  private OffsetDateTime slot() {
    long length = SLOT.toSeconds();
    long seconds = clock.instant().getEpochSecond() / length * length;
    return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
  }
}
