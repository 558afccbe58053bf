package org.harken.correspondence.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked of risk reviewers and what they said. */
@Repository
class RiskReviews {

  /** One sentence and the word on it; not answered yet where {@code answer} is null. */
  record Review(
      UUID id,
      UUID letter,
      String category,
      String sentence,
      UUID askedBy,
      String askedByName,
      Instant askedAt,
      UUID reviewer,
      String reviewerName,
      @Nullable String answer,
      @Nullable String answeredByName) {}

  private final JdbcClient database;

  RiskReviews(JdbcClient database) {
    this.database = database;
  }

  UUID ask(Actor by, UUID letter, String category, String sentence, Staff reviewer, Instant at) {
    UUID id = Ids.next();
    database
        .sql(
            """
            insert into correspondence.risk_review (id, letter, category, sentence, asked_by, asked_by_name,
              asked_at, reviewer, reviewer_name)
            values (:id, :letter, :category, :sentence, :by, :byName, :at, :reviewer, :reviewerName)
            """)
        .param("id", id)
        .param("letter", letter)
        .param("category", category)
        .param("sentence", sentence)
        .param("by", by.id())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("reviewer", reviewer.id())
        .param("reviewerName", reviewer.name())
        .update();
    return id;
  }

  boolean answer(Actor by, UUID id, String answer, Instant at) {
    return database
            .sql(
                """
                update correspondence.risk_review set answer = :answer, answered_by_name = :byName, answered_at = :at
                where id = :id and answered_at is null
                """)
            .param("answer", answer)
            .param("byName", by.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  List<Review> of(UUID letter) {
    return database
        .sql("select * from correspondence.risk_review where letter = :letter order by id")
        .param("letter", letter)
        .query(RiskReviews::read)
        .list();
  }

  private static Review read(ResultSet row, int number) throws SQLException {
    return new Review(
        row.getObject("id", UUID.class),
        row.getObject("letter", UUID.class),
        row.getString("category"),
        row.getString("sentence"),
        row.getObject("asked_by", UUID.class),
        row.getString("asked_by_name"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("reviewer", UUID.class),
        row.getString("reviewer_name"),
        row.getString("answer"),
        row.getString("answered_by_name"));
  }
}
