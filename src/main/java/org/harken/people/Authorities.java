package org.harken.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may speak for whom, in and out of the database. */
@Repository
class Authorities {

  private final JdbcClient database;

  Authorities(JdbcClient database) {
    this.database = database;
  }

  void add(Authority authority) {
    database
        .sql(
            """
            insert into people.authority (id, concern, person, basis, proof, recorded_by, from_at)
            values (:id, :concern, :person, :basis, :proof, :by, :from)
            """)
        .param("id", authority.id())
        .param("concern", authority.concern())
        .param("person", authority.person())
        .param("basis", authority.basis().name())
        .param("proof", authority.proof())
        .param("by", authority.recordedBy())
        .param("from", authority.from().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** False where it has ended already. */
  boolean end(UUID id, Instant at, String because) {
    return database
            .sql(
                """
                update people.authority set until_at = :at, ended_because = :because
                where id = :id and until_at is null
                """)
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("because", because)
            .update()
        == 1;
  }

  Optional<Authority> find(UUID id) {
    return database
        .sql("select * from people.authority where id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Those in force first, then the latest. */
  List<Authority> of(UUID concern) {
    return database
        .sql(
            """
            select * from people.authority where concern = :concern
            order by until_at is not null, from_at desc, id desc
            """)
        .param("concern", concern)
        .query((row, number) -> read(row))
        .list();
  }

  Optional<Authority> inForce(UUID concern, UUID person) {
    return database
        .sql(
            """
            select * from people.authority
            where concern = :concern and person = :person and until_at is null
            """)
        .param("concern", concern)
        .param("person", person)
        .query((row, number) -> read(row))
        .optional();
  }

  private static Authority read(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
    return new Authority(
        row.getObject("id", UUID.class),
        row.getObject("concern", UUID.class),
        row.getObject("person", UUID.class),
        AuthorityBasis.valueOf(row.getString("basis")),
        row.getString("proof"),
        row.getObject("recorded_by", UUID.class),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        until == null ? null : until.toInstant(),
        row.getString("ended_because"));
  }
}
