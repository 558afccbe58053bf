package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Intakes that a senior signs, or reads afterwards, and what was put right in them. */
@Repository
public class Cosigns {

  /** Why a senior looks at it. */
  public enum Kind {
    COSIGN,
    SAMPLE
  }

  /**
   * One intake.
   *
   * @param fields how many fields were filled when it was signed
   * @param told how many steps of the wait have been told
   */
  public record Cosign(
      UUID caseId,
      Kind kind,
      UUID author,
      String authorName,
      Instant since,
      @Nullable UUID signedBy,
      @Nullable String signedByName,
      @Nullable Instant signedAt,
      int fields,
      int corrected,
      @Nullable String sentBackByName,
      @Nullable Instant sentBackAt,
      int told) {

    /** Not signed yet. */
    public boolean isOpen() {
      return signedAt == null;
    }

    /** A draft: its answer and its close wait. */
    public boolean isDraft() {
      return kind == Kind.COSIGN && isOpen();
    }
  }

  private final JdbcClient database;

  Cosigns(JdbcClient database) {
    this.database = database;
  }

  /** From the first save on; the case's row of the list stands already. */
  public void begin(UUID caseId, Kind kind, Actor author, Instant now) {
    database
        .sql(
            """
            insert into cases.cosign (case_id, kind, author, author_name, since)
            values (:id, :kind, :author, :name, :since)
            """)
        .param("id", caseId)
        .param("kind", kind.name())
        .param("author", author.id())
        .param("name", author.name())
        .param("since", Sql.time(now))
        .update();
    mark(caseId);
  }

  public Optional<Cosign> find(UUID caseId) {
    return database
        .sql("select * from cases.cosign where case_id = :id")
        .param("id", caseId)
        .query(Cosigns::read)
        .optional();
  }

  public boolean isDraft(UUID caseId) {
    return find(caseId).filter(Cosign::isDraft).isPresent();
  }

  /** Drafts with steps of their wait still to be told, the longest first. */
  public List<Cosign> waiting(int steps) {
    return database
        .sql(
            """
            select * from cases.cosign
            where signed_at is null and kind = 'COSIGN' and told < :steps order by since limit 500
            """)
        .param("steps", steps)
        .query(Cosigns::read)
        .list();
  }

  /** True where this call told the step: of two nodes only one does. */
  public boolean told(UUID caseId, int before) {
    return database
            .sql("update cases.cosign set told = told + 1 where case_id = ? and told = ?")
            .params(caseId, before)
            .update()
        == 1;
  }

  public void sign(UUID caseId, Actor by, int fields, int corrected, Instant now) {
    database
        .sql(
            """
            update cases.cosign set signed_by = :by, signed_by_name = :name, signed_at = :at,
              fields = :fields, corrected = :corrected
            where case_id = :id and signed_at is null
            """)
        .param("by", by.id())
        .param("name", by.name())
        .param("at", Sql.time(now))
        .param("fields", fields)
        .param("corrected", corrected)
        .param("id", caseId)
        .update();
    mark(caseId);
  }

  /** Back to whoever wrote it, or ready again where {@code by} is null. */
  public void sendBack(UUID caseId, @Nullable Actor by, @Nullable Instant at) {
    database
        .sql(
            """
            update cases.cosign set sent_back_by = :by, sent_back_by_name = :name, sent_back_at = :at
            where case_id = :id
            """)
        .param("by", by == null ? null : by.id())
        .param("name", by == null ? null : by.name())
        .param("at", Sql.timeOrNull(at))
        .param("id", caseId)
        .update();
  }

  /** Who sent it back last, while it is back. */
  public Optional<UUID> sentBackBy(UUID caseId) {
    return database
        .sql("select sent_back_by from cases.cosign where case_id = ? and sent_back_by is not null")
        .param(caseId)
        .query(UUID.class)
        .optional();
  }

  private void mark(UUID caseId) {
    database
        .sql(
            """
            update cases.worklist_row set unsigned = exists (select from cases.cosign c
              where c.case_id = :id and c.kind = 'COSIGN' and c.signed_at is null)
            where case_id = :id
            """)
        .param("id", caseId)
        .update();
  }

  static Cosign read(ResultSet row, int number) throws SQLException {
    return new Cosign(
        Sql.id(row, "case_id"),
        Kind.valueOf(row.getString("kind")),
        Sql.id(row, "author"),
        row.getString("author_name"),
        Sql.instant(row, "since"),
        Sql.idOrNull(row, "signed_by"),
        row.getString("signed_by_name"),
        Sql.instantOrNull(row, "signed_at"),
        row.getInt("fields"),
        row.getInt("corrected"),
        row.getString("sent_back_by_name"),
        Sql.instantOrNull(row, "sent_back_at"),
        row.getInt("told"));
  }
}
