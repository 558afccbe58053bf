package org.harken.correspondence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.correspondence.LetterKind;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts that wait for another than their author to release them. */
@Repository
public class AskedReleases {

  private static final int MOST = 1_000;

  private static final String WAITING =
      """
      select a.*, l.case_id, l.kind from correspondence.release_asked a
      join correspondence.letter l on l.id = a.letter
      where l.status = 'DRAFT' and l.set_aside_at is null
      """;

  /**
   * One letter that waits.
   *
   * @param told how many steps of its wait have been told
   */
  public record Asked(
      UUID letter, UUID caseId, LetterKind kind, UUID by, String byName, Instant at, int told) {}

  private final JdbcClient database;

  AskedReleases(JdbcClient database) {
    this.database = database;
  }

  /** False where it waits already. */
  public boolean ask(UUID letter, Actor by, Instant now) {
    return database
            .sql(
                """
                insert into correspondence.release_asked (letter, asked_by, asked_by_name, asked_at)
                values (:letter, :by, :name, :at) on conflict do nothing
                """)
            .param("letter", letter)
            .param("by", by.id())
            .param("name", by.name())
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** It was released, or is not asked any more. */
  public void forget(UUID letter) {
    database
        .sql("delete from correspondence.release_asked where letter = ?")
        .param(letter)
        .update();
  }

  public Optional<Asked> of(UUID letter) {
    return database
        .sql(WAITING + " and a.letter = :letter")
        .param("letter", letter)
        .query(AskedReleases::asked)
        .optional();
  }

  /** The longest first. */
  public List<Asked> waiting() {
    return database
        .sql(WAITING + " order by a.asked_at, a.letter limit :most")
        .param("most", MOST)
        .query(AskedReleases::asked)
        .list();
  }

  /** True where this call told the step: of two nodes only one does. */
  public boolean told(UUID letter, int before) {
    return database
            .sql(
                "update correspondence.release_asked set told = told + 1 where letter = ? and told = ?")
            .params(letter, before)
            .update()
        == 1;
  }

  private static Asked asked(ResultSet row, int number) throws SQLException {
    return new Asked(
        row.getObject("letter", UUID.class),
        row.getObject("case_id", UUID.class),
        LetterKind.valueOf(row.getString("kind")),
        row.getObject("asked_by", UUID.class),
        row.getString("asked_by_name"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getInt("told"));
  }
}
