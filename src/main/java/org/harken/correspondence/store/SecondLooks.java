package org.harken.correspondence.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finished letters that somebody has to look at again before they leave. */
@Repository
public class SecondLooks {

  /** What became of a letter that was looked at. */
  public enum Outcome {
    CONFIRMED,
    WITHDRAWN
  }

  /**
   * One that is asked for.
   *
   * @param holdsWords words that were put right stand in the letter; else it may rest on them
   */
  public record Asked(UUID id, UUID letter, boolean holdsWords, Instant at) {}

  private final JdbcClient database;

  SecondLooks(JdbcClient database) {
    this.database = database;
  }

  /** Once for a letter; true where nobody was asked yet. */
  public boolean ask(UUID letter, boolean holdsWords, String sha256, Instant now) {
    return database
        .sql(
            """
                insert into correspondence.second_look as known (id, letter, holds_words, sha256, asked_at)
                values (:id, :letter, :holds, :sha256, :now)
                on conflict (letter) where answered_at is null
                do update set holds_words = known.holds_words or excluded.holds_words
                returning known.id = :id
                """)
        .param("id", Ids.next())
        .param("letter", letter)
        .param("holds", holdsWords)
        .param("sha256", sha256)
        .param("now", at(now))
        .query(Boolean.class)
        .single();
  }

  public Optional<Asked> openOf(UUID letter) {
    return database
        .sql(
            """
            select id, letter, holds_words, asked_at from correspondence.second_look
             where letter = :letter and answered_at is null
            """)
        .param("letter", letter)
        .query(
            (row, number) ->
                new Asked(
                    row.getObject("id", UUID.class),
                    row.getObject("letter", UUID.class),
                    row.getBoolean("holds_words"),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  public void answer(Actor actor, UUID id, Outcome outcome, String reason, Instant now) {
    database
        .sql(
            """
            update correspondence.second_look
               set outcome = :outcome, reason = :reason, answered_at = :now, answered_by = :by,
                   answered_by_name = :name
             where id = :id and answered_at is null
            """)
        .param("outcome", outcome.name())
        .param("reason", reason)
        .param("now", at(now))
        .param("by", actor.id())
        .param("name", actor.name())
        .param("id", id)
        .update();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
