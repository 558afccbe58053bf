package org.harken.portal.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers forms that were sent, so that a double click or a reload does nothing twice. */
@Component("portalUsedForms")
public class UsedForms {

  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final JdbcClient database;
  private final Clock clock;

  UsedForms(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** True the first time; the second caller waits for the first one's transaction. */
  public boolean first(String token) {
    return database
            .sql(
                "insert into portal.used_form (hash, used_at) values (:hash, :at) on conflict do nothing")
            .param("hash", CodeKeys.hash(token))
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public void removeOld() {
    database
        .sql("delete from portal.used_form where used_at < :old")
        .param("old", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
        .update();
  }
}
