package org.harken.platform.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Answers to POSTs that carried an Idempotency-Key. */
@Repository
class KeptAnswers {

  private static final Duration KEPT = Duration.ofHours(24);

  /** What was answered, or what is being claimed where {@code status} is 0. */
  record Kept(
      byte[] requestHash,
      int status,
      @Nullable String contentType,
      @Nullable String location,
      byte[] body) {}

  private final JdbcClient database;
  private final Clock clock;

  KeptAnswers(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Claims the key in the running transaction. While another transaction holds the same claim this
   * waits for it, at most as long as said; what follows in the transaction waits as it always does.
   * One trip to the database: this stands before every create.
   */
  boolean claim(UUID actor, String key, byte[] requestHash, Duration atMost) {
    OffsetDateTime now = now();
    return database
        .sql(
            """
                insert into platform.kept_answer as k (actor, key, request_hash, kept_at)
                select :actor, :key, :hash, cast(:now as timestamptz)
                from set_config('lock_timeout', :wait, true)
                on conflict (actor, key) do update
                  set request_hash = :hash, status = null, content_type = null, location = null,
                    body = null, kept_at = :now
                  where k.kept_at < :old
                returning set_config('lock_timeout', '0', true)
                """)
        .param("wait", atMost.toMillis() + "ms")
        .param("actor", actor)
        .param("key", key)
        .param("hash", requestHash)
        .param("now", now)
        .param("old", now.minus(KEPT))
        .query((row, number) -> row.getString(1))
        .optional()
        .isPresent();
  }

  Optional<Kept> find(UUID actor, String key) {
    return database
        .sql("select * from platform.kept_answer where actor = ? and key = ?")
        .params(actor, key)
        .query(
            (row, number) ->
                new Kept(
                    row.getBytes("request_hash"),
                    row.getInt("status"),
                    row.getString("content_type"),
                    row.getString("location"),
                    Optional.ofNullable(row.getBytes("body")).orElseGet(() -> new byte[0])))
        .optional();
  }

  void keep(UUID actor, String key, Kept answer) {
    database
        .sql(
            """
            update platform.kept_answer
            set status = :status, content_type = :type, location = :location, body = :body
            where actor = :actor and key = :key
            """)
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("location", answer.location())
        .param("body", answer.body())
        .param("actor", actor)
        .param("key", key)
        .update();
  }

  void release(UUID actor, String key) {
    database
        .sql("delete from platform.kept_answer where actor = ? and key = ?")
        .params(actor, key)
        .update();
  }

  /** Removes answers older than a day. */
  @Transactional
  int clean() {
    return database
        .sql("delete from platform.kept_answer where kept_at < ?")
        .param(now().minus(KEPT))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
