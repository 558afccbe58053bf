package org.harken.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.harken.audit.AuditEntry;
import org.harken.audit.model.CanonicalEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries. They are only ever added. */
@Repository
public class Entries {

  private static final String ADD =
      """
      with moment as (select clock_timestamp() as now)
      insert into audit.entry (id, at, written_at, actor, actor_name, actor_title, action,
        subject_kind, subject, facts, hash)
      select :id, :at, now, :actor, :actorName, :actorTitle, :action,
        :subjectKind, :subject, :facts::json,
        sha256(convert_to(:canonical ||
          to_char(now at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"}', 'UTF8'))
      from moment
      """;

  private final JdbcClient database;

  Entries(JdbcClient database) {
    this.database = database;
  }

  public void add(CanonicalEntry entry) {
    with(database.sql(ADD), entry).update();
  }

  /** Adds a view unless the same actor saw the same thing in the same way within the span. */
  public void addView(CanonicalEntry entry, String how, Duration span) {
    with(
            database.sql(
                ADD
                    + """
                    where not exists (
                      select 1 from audit.entry
                      where action = 'viewed' and actor = :actor and subject_kind = :subjectKind
                        and subject = :subject and at > :since and at <= :at
                        and facts ->> 'how' = :how)
                    """),
            entry)
        .param("since", entry.at().minus(span).atOffset(ZoneOffset.UTC))
        .param("how", how)
        .update();
  }

  public List<AuditEntry> of(String subjectKind, String subject, int limit) {
    return database
        .sql(
            """
            select * from audit.entry where subject_kind = ? and subject = ?
            order by at desc, id desc limit ?
            """)
        .params(subjectKind, subject, limit)
        .query(Entries::read)
        .list();
  }

  public List<AuditEntry> viewsOf(String subjectKind, String subject, int limit) {
    return database
        .sql(
            """
            select * from audit.entry
            where subject_kind = ? and subject = ? and action = 'viewed'
            order by at desc, id desc limit ?
            """)
        .params(subjectKind, subject, limit)
        .query(Entries::read)
        .list();
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, CanonicalEntry entry) {
    return statement
        .param("id", entry.id())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("actor", entry.actor())
        .param("actorName", entry.actorName())
        .param("actorTitle", entry.actorTitle())
        .param("action", entry.action())
        .param("subjectKind", entry.subjectKind())
        .param("subject", entry.subject())
        .param("facts", entry.facts())
        .param("canonical", entry.untilWrittenAt());
  }

  private static AuditEntry read(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        moment(row, "at"),
        moment(row, "written_at"),
        row.getObject("actor", UUID.class),
        row.getString("actor_name"),
        row.getString("actor_title"),
        row.getString("action"),
        row.getString("subject_kind"),
        row.getString("subject"),
        CanonicalEntry.readFacts(row.getString("facts")));
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
