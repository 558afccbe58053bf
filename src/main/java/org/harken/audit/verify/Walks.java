package org.harken.audit.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.harken.audit.verify.WholeWalk.State;
import org.harken.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The walks along the whole chain that were asked for, and what they found. */
@Repository
class Walks {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;
  private final Clock clock;

  Walks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Asks for a walk; one that asks the same and has not begun yet serves both. */
  @Transactional
  WholeWalk ask(@Nullable ChainHead known) {
    Optional<WholeWalk> waiting =
        database
            .sql(
                """
                select * from audit.walk where state = 'WAITING'
                  and known_number is not distinct from :number::bigint
                  and known_hash is not distinct from :hash::text
                order by asked_at limit 1
                """)
            .param("number", known == null ? null : known.number())
            .param("hash", known == null ? null : known.hash())
            .query(Walks::read)
            .optional();
    if (waiting.isPresent()) {
      return waiting.get();
    }
    var walk = new WholeWalk(Ids.next(), State.WAITING, clock.instant(), known, null, null, null);
    database
        .sql(
            """
            insert into audit.walk (id, state, asked_at, known_number, known_hash)
            values (:id, 'WAITING', :at, :number::bigint, :hash)
            """)
        .param("id", walk.id())
        .param("at", walk.askedAt().atOffset(ZoneOffset.UTC))
        .param("number", known == null ? null : known.number())
        .param("hash", known == null ? null : known.hash())
        .update();
    return walk;
  }

  /** The oldest that is not done; one left behind by a node that died is begun again. */
  Optional<WholeWalk> begin() {
    return database
        .sql(
            """
            update audit.walk set state = 'RUNNING', started_at = :now
            where id = (select id from audit.walk where state in ('WAITING', 'RUNNING')
              order by asked_at limit 1)
            returning *
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Walks::read)
        .optional();
  }

  void finish(UUID walk, State state, @Nullable Verification result) {
    database
        .sql(
            """
            update audit.walk set state = :state, finished_at = :now, result = :result::json
            where id = :id
            """)
        .param("id", walk)
        .param("state", state.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("result", result == null ? null : JSON.writeValueAsString(result))
        .update();
  }

  Optional<WholeWalk> find(UUID walk) {
    return database
        .sql("select * from audit.walk where id = ?")
        .param(walk)
        .query(Walks::read)
        .optional();
  }

  /** The newest that is done and compared with nobody's own head. */
  Optional<WholeWalk> last() {
    return database
        .sql(
            """
            select * from audit.walk where state = 'DONE' and known_number is null
            order by finished_at desc limit 1
            """)
        .query(Walks::read)
        .optional();
  }

  /** The newest that is still to be done. */
  Optional<WholeWalk> underWay() {
    return database
        .sql(
            """
            select * from audit.walk where state in ('WAITING', 'RUNNING')
            order by asked_at desc limit 1
            """)
        .query(Walks::read)
        .optional();
  }

  private static WholeWalk read(ResultSet row, int number) throws SQLException {
    @Nullable String hash = row.getString("known_hash");
    @Nullable String result = row.getString("result");
    return new WholeWalk(
        row.getObject("id", UUID.class),
        State.valueOf(row.getString("state")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        hash == null ? null : new ChainHead(row.getLong("known_number"), hash),
        moment(row, "started_at"),
        moment(row, "finished_at"),
        result == null ? null : JSON.readValue(result, Verification.class));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
