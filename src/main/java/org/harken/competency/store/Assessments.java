package org.harken.competency.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.competency.signing.Look;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others saw of somebody, and what was asked of them. */
@Repository
public class Assessments {

  /** One look at one statement. */
  public record Assessment(
      UUID id,
      UUID person,
      UUID statement,
      Look kind,
      @Nullable Integer score,
      String note,
      UUID by,
      String byName,
      Instant at) {}

  /** A signature that somebody waits for. */
  public record Asked(
      UUID id,
      UUID person,
      UUID statement,
      String askedByName,
      Instant askedAt,
      @Nullable UUID observer,
      String observerName) {}

  private final JdbcClient database;

  Assessments(JdbcClient database) {
    this.database = database;
  }

  public UUID add(
      Actor actor,
      UUID person,
      UUID statement,
      Look kind,
      @Nullable Integer score,
      String note,
      Instant at) {
    UUID id = Ids.next();
    database
        .sql(
            """
            insert into competency.assessment (id, person, statement, kind, score, note, by_staff, by_name, at)
            values (:id, :person, :statement, :kind, :score, :note, :by, :byName, :at)
            """)
        .param("id", id)
        .param("person", person)
        .param("statement", statement)
        .param("kind", kind.name())
        .param("score", score)
        .param("note", note)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
    return id;
  }

  /** Oldest first. */
  public List<Assessment> of(List<UUID> people) {
    return database
        .sql("select * from competency.assessment where person = any(:people) order by at, id")
        .param("people", people.toArray(UUID[]::new))
        .query(Assessments::assessment)
        .list();
  }

  /** Whoever has a signature for words of this lineage. */
  public List<UUID> signedFor(String lineage) {
    return database
        .sql(
            """
            select distinct a.person from competency.assessment a
            join competency.statement s on s.id = a.statement
            where s.lineage = ? and a.kind = 'SIGNATURE'
            """)
        .param(lineage)
        .query((row, number) -> Sql.id(row, "person"))
        .list();
  }

  public void ask(Actor actor, UUID person, UUID statement, @Nullable Staff observer, Instant at) {
    database
        .sql(
            """
            insert into competency.asked (id, person, statement, asked_by, asked_by_name, asked_at, observer,
              observer_name)
            values (:id, :person, :statement, :by, :byName, :at, :observer, :observerName)
            """)
        .param("id", Ids.next())
        .param("person", person)
        .param("statement", statement)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .param("observer", observer == null ? null : observer.id())
        .param("observerName", observer == null ? null : observer.name())
        .update();
  }

  /** Somebody looked: what was asked of them, or of nobody by name, is answered. */
  public void close(UUID person, UUID statement, UUID observer, Instant at) {
    database
        .sql(
            """
            update competency.asked set closed_at = :at
            where person = :person and statement = :statement and closed_at is null
              and (observer is null or observer = :observer)
            """)
        .param("at", Sql.time(at))
        .param("person", person)
        .param("statement", statement)
        .param("observer", observer)
        .update();
  }

  public List<Asked> open(List<UUID> people) {
    return database
        .sql(
            """
            select * from competency.asked where person = any(:people) and closed_at is null
            order by asked_at, id
            """)
        .param("people", people.toArray(UUID[]::new))
        .query(Assessments::asked)
        .list();
  }

  public List<Asked> openOf(UUID observer) {
    return database
        .sql(
            """
            select * from competency.asked where observer = ? and closed_at is null order by asked_at, id
            """)
        .param(observer)
        .query(Assessments::asked)
        .list();
  }

  public boolean isAsked(UUID person, UUID observer) {
    return openOf(observer).stream().anyMatch(one -> one.person().equals(person));
  }

  private static Assessment assessment(ResultSet row, int number) throws SQLException {
    return new Assessment(
        Sql.id(row, "id"),
        Sql.id(row, "person"),
        Sql.id(row, "statement"),
        Look.valueOf(row.getString("kind")),
        row.getObject("score", Integer.class),
        row.getString("note"),
        Sql.id(row, "by_staff"),
        row.getString("by_name"),
        Sql.instant(row, "at"));
  }

  private static Asked asked(ResultSet row, int number) throws SQLException {
    return new Asked(
        Sql.id(row, "id"),
        Sql.id(row, "person"),
        Sql.id(row, "statement"),
        row.getString("asked_by_name"),
        Sql.instant(row, "asked_at"),
        row.getObject("observer", UUID.class),
        Sql.text(row, "observer_name"));
  }
}
