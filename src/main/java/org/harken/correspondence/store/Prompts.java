package org.harken.correspondence.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines for which a letter was drafted. */
@Repository
public class Prompts {

  private final JdbcClient database;

  Prompts(JdbcClient database) {
    this.database = database;
  }

  /** True for one caller alone; another waits until that one has ended. */
  public boolean claim(UUID deadline, Instant due, UUID caseId, Instant now) {
    return database
            .sql(
                """
                insert into correspondence.prompt (deadline, due_at, case_id, at)
                values (:deadline, :due, :caseId, :now) on conflict (deadline, due_at) do nothing
                """)
            .param("deadline", deadline)
            .param("due", at(due))
            .param("caseId", caseId)
            .param("now", at(now))
            .update()
        == 1;
  }

  public void drafted(UUID deadline, Instant due, UUID letter) {
    database
        .sql(
            "update correspondence.prompt set letter = :letter where deadline = :deadline and due_at = :due")
        .param("letter", letter)
        .param("deadline", deadline)
        .param("due", at(due))
        .update();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
