package org.harken.access.store;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the organisation has anybody yet. It begins once, for ever. */
@Repository
public class Beginnings {

  private final JdbcClient database;

  Beginnings(JdbcClient database) {
    this.database = database;
  }

  /**
   * True for the one transaction that begins the organisation; others wait for it and get false.
   */
  public boolean claim(UUID by, OffsetDateTime at) {
    return database
            .sql(
                """
                insert into access.beginning (singleton, administrator, at) values (true, ?, ?)
                on conflict (singleton) do nothing
                """)
            .params(by, at)
            .update()
        == 1;
  }

  public boolean isOver() {
    return database
        .sql("select exists (select 1 from access.beginning)")
        .query((row, number) -> row.getBoolean(1))
        .single();
  }
}
