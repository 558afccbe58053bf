package org.harken.competency.development;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.development.model.Term;
import org.harken.competency.store.Rows;
import org.harken.competency.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines and credentials of everybody; a line is struck, never deleted. */
@Repository
public class DevelopmentLog {

  private final JdbcClient database;
  private final Rows<LogLine> lines;
  private final Rows<Credential> credentials;

  DevelopmentLog(JdbcClient database) {
    this.database = database;
    this.lines = new Rows<>(database, "competency.development_line", DevelopmentLog::line);
    this.credentials = new Rows<>(database, "competency.credential", DevelopmentLog::credential);
  }

  /** The newest day first. */
  public List<LogLine> of(UUID staff) {
    return lines.all("staff = ? order by on_day desc, id desc", staff);
  }

  public Optional<LogLine> find(UUID id) {
    return lines.find(id);
  }

  /** False where the same source is in this log already. */
  boolean insert(LogLine one, Instant now) {
    return database
            .sql(
                """
                insert into competency.development_line (id, staff, on_day, kind, title, provider,
                  minutes, category, source, file, file_name, recorded_at)
                values (:id, :staff, :on, :kind, :title, :provider, :minutes, :category, :source,
                  :file, :fileName, :now)
                on conflict (staff, source) do nothing
                """)
            .param("id", one.id())
            .param("staff", one.staff())
            .param("on", one.onDay())
            .param("kind", one.kind().name())
            .param("title", one.title())
            .param("provider", one.provider())
            .param("minutes", one.minutes())
            .param("category", one.category())
            .param("source", one.source())
            .param("file", one.file())
            .param("fileName", one.fileName())
            .param("now", Sql.time(now))
            .update()
        == 1;
  }

  /** True for the one who struck it. */
  boolean strike(UUID id, String because, Instant now) {
    return database
            .sql(
                """
                update competency.development_line set struck_at = :now, struck_because = :because
                where id = :id and struck_at is null
                """)
            .param("now", Sql.time(now))
            .param("because", because)
            .param("id", id)
            .update()
        == 1;
  }

  /** Those that hold or have lapsed, the first to end first. */
  public List<Credential> credentials(UUID staff) {
    return database
        .sql(
            """
            select * from competency.credential where staff = ? and ended_at is null
            order by until_day, id
            """)
        .param(staff)
        .query(DevelopmentLog::credential)
        .list();
  }

  Optional<Credential> credential(UUID id) {
    return credentials.find(id);
  }

  /** Those that end until that day. */
  List<Credential> ending(LocalDate until) {
    return credentials.all("ended_at is null and until_day <= ? order by until_day, id", until);
  }

  void insert(Credential one, Instant now) {
    database
        .sql(
            """
            insert into competency.credential (id, staff, rule, from_day, until_day, file, file_name,
              recorded_at)
            values (:id, :staff, :rule, :from, :until, :file, :fileName, :now)
            """)
        .param("id", one.id())
        .param("staff", one.staff())
        .param("rule", one.rule())
        .param("from", one.term().from())
        .param("until", one.term().until())
        .param("file", one.file())
        .param("fileName", one.fileName())
        .param("now", Sql.time(now))
        .update();
  }

  boolean end(UUID id, Instant now) {
    return database
            .sql("update competency.credential set ended_at = ? where id = ? and ended_at is null")
            .params(Sql.time(now), id)
            .update()
        == 1;
  }

  private static LogLine line(ResultSet row, int number) throws SQLException {
    return new LogLine(
        Sql.id(row, "id"),
        Sql.id(row, "staff"),
        Sql.day(row, "on_day"),
        ActivityKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("provider"),
        row.getInt("minutes"),
        row.getString("category"),
        Sql.idOrNull(row, "source"),
        Sql.idOrNull(row, "file"),
        row.getString("file_name"),
        Sql.instantOrNull(row, "struck_at"),
        row.getString("struck_because"));
  }

  private static Credential credential(ResultSet row, int number) throws SQLException {
    return new Credential(
        Sql.id(row, "id"),
        Sql.id(row, "staff"),
        row.getString("rule"),
        new Term(Sql.day(row, "from_day"), Sql.day(row, "until_day")),
        Sql.idOrNull(row, "file"),
        row.getString("file_name"),
        Sql.instantOrNull(row, "ended_at"));
  }
}
