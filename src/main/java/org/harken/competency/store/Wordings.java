package org.harken.competency.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.Statement;
import org.harken.competency.format.StatementText;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements as they are worded, their places in each version, and what re-worded what. */
@Repository
public class Wordings {

  /** One re-wording; {@code carries} is null while nobody has said. */
  public record Reworded(UUID framework, UUID former, UUID statement, @Nullable Boolean carries) {}

  private final JdbcClient database;

  Wordings(JdbcClient database) {
    this.database = database;
  }

  /** Ids of all wordings a lineage ever had, by the print of their text. */
  public Map<String, List<UUID>> known(String lineage) {
    Map<String, List<UUID>> known = new HashMap<>();
    database
        .sql("select id, text_hash from competency.statement where lineage = ? order by id")
        .param(lineage)
        .query(
            row -> {
              known
                  .computeIfAbsent(row.getString("text_hash"), ignored -> new ArrayList<>())
                  .add(Sql.id(row, "id"));
            });
    return known;
  }

  /** Keeps new wordings; those there are stay as they are. */
  public void add(String lineage, Map<UUID, StatementText> words) {
    List<UUID> ids = List.copyOf(words.keySet());
    List<StatementText> texts = ids.stream().map(words::get).toList();
    database
        .sql(
            """
            insert into competency.statement (id, lineage, text, text_hash, topic, expectation)
            select u.id, :lineage, u.text, u.hash, u.topic, u.expectation
            from unnest(:ids, :texts, :hashes, :topics, :expectations)
              as u(id, text, hash, topic, expectation)
            on conflict (id) do nothing
            """)
        .param("lineage", lineage)
        .param("ids", ids.toArray(UUID[]::new))
        .param("texts", texts.stream().map(StatementText::text).toArray(String[]::new))
        .param("hashes", texts.stream().map(StatementText::hash).toArray(String[]::new))
        .param("topics", texts.stream().map(StatementText::topic).toArray(String[]::new))
        .param(
            "expectations", texts.stream().map(StatementText::expectation).toArray(String[]::new))
        .update();
  }

  void place(UUID framework, int level, List<Statement> statements) {
    Integer[] places = new Integer[statements.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    database
        .sql(
            """
            insert into competency.framework_statement (framework, level_place, place, code, statement)
            select :framework, :level, u.place, u.code, u.id
            from unnest(:places, :codes, :ids) as u(place, code, id)
            """)
        .param("framework", framework)
        .param("level", level)
        .param("places", places)
        .param("codes", statements.stream().map(Statement::code).toArray(String[]::new))
        .param("ids", statements.stream().map(Statement::id).toArray(UUID[]::new))
        .update();
  }

  /** The statements of a version by the place of their level, in order. */
  Map<Integer, List<Statement>> of(UUID framework) {
    Map<Integer, List<Statement>> byLevel = new HashMap<>();
    database
        .sql(
            """
            select p.level_place, p.code, s.* from competency.framework_statement p
            join competency.statement s on s.id = p.statement
            where p.framework = ? order by p.level_place, p.place
            """)
        .param(framework)
        .query(
            row -> {
              byLevel
                  .computeIfAbsent(row.getInt("level_place"), ignored -> new ArrayList<>())
                  .add(
                      new Statement(
                          Sql.id(row, "id"),
                          row.getString("code"),
                          row.getString("topic"),
                          row.getString("expectation"),
                          row.getString("text")));
            });
    return byLevel;
  }

  /** A statement as it stands in the newest version that has it. */
  public Optional<Statement> find(UUID id) {
    return database
        .sql(
            """
            select p.code, s.* from competency.statement s
            join competency.framework_statement p on p.statement = s.id
            join competency.framework f on f.id = p.framework
            where s.id = ? order by f.status = 'ADOPTED' desc, f.imported_at desc limit 1
            """)
        .param(id)
        .query(
            (row, number) ->
                new Statement(
                    Sql.id(row, "id"),
                    row.getString("code"),
                    row.getString("topic"),
                    row.getString("expectation"),
                    row.getString("text")))
        .optional();
  }

  /** Throws {@code NotFound} where no version has it. */
  public void require(UUID id) {
    if (versionOf(id).isEmpty()) {
      throw new NotFound();
    }
  }

  public Optional<UUID> versionOf(UUID statement) {
    return database
        .sql(
            """
            select f.id from competency.framework_statement p
            join competency.framework f on f.id = p.framework
            where p.statement = ? order by f.status = 'ADOPTED' desc, f.imported_at desc limit 1
            """)
        .param(statement)
        .query((row, number) -> Sql.id(row, "id"))
        .optional();
  }

  /** Of these ids those that stand for something already, with the print of its text. */
  public Map<UUID, String> taken(List<UUID> ids) {
    Map<UUID, String> taken = new HashMap<>();
    database
        .sql("select id, text_hash from competency.statement where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              taken.put(Sql.id(row, "id"), row.getString("text_hash"));
            });
    return taken;
  }

  // -- what kind of work shows them ----------------------------------------------------------

  /** The short name of the work that shows each statement of a version, in the version's order. */
  public Map<UUID, String> lines(UUID framework) {
    Map<UUID, String> lines = new LinkedHashMap<>();
    database
        .sql(
            """
            select s.id, s.line from competency.framework_statement p
            join competency.statement s on s.id = p.statement
            where p.framework = ? and s.line <> '' order by p.level_place, p.place
            """)
        .param(framework)
        .query(
            row -> {
              lines.put(Sql.id(row, "id"), row.getString("line"));
            });
    return lines;
  }

  public void setLine(UUID statement, String line) {
    database
        .sql("update competency.statement set line = ? where id = ?")
        .params(line, statement)
        .update();
  }

  // -- re-wordings ---------------------------------------------------------------------------

  public void reworded(UUID framework, UUID former, UUID statement) {
    database
        .sql(
            """
            insert into competency.reworded (framework, former, statement) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(framework, former, statement)
        .update();
    database
        .sql(
            """
            update competency.statement now set line = before.line from competency.statement before
            where now.id = ? and before.id = ? and now.line = ''
            """)
        .params(statement, former)
        .update();
  }

  public void forgetReworded(UUID framework) {
    database.sql("delete from competency.reworded where framework = ?").param(framework).update();
  }

  public List<Reworded> rewordedIn(UUID framework) {
    return database
        .sql("select * from competency.reworded where framework = ? order by former")
        .param(framework)
        .query(
            (row, number) ->
                new Reworded(
                    Sql.id(row, "framework"),
                    Sql.id(row, "former"),
                    Sql.id(row, "statement"),
                    row.getObject("carries", Boolean.class)))
        .list();
  }

  public void carries(Actor actor, UUID framework, UUID former, boolean carries, Instant at) {
    database
        .sql(
            """
            update competency.reworded
            set carries = :carries, decided_by_name = :byName, decided_at = :at
            where framework = :framework and former = :former
            """)
        .param("carries", carries)
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .param("framework", framework)
        .param("former", former)
        .update();
  }

  /**
   * Whose proof counts for which statement: each to itself, and former wordings to those that
   * follow them where somebody said so.
   */
  public Map<UUID, UUID> followers(UUID framework) {
    Map<UUID, UUID> followers = new HashMap<>();
    database
        .sql(
            """
            with recursive follows(former, statement) as (
              select p.statement, p.statement from competency.framework_statement p where p.framework = :id
              union
              select r.former, f.statement from competency.reworded r
              join competency.framework w on w.id = r.framework and w.adopted_at is not null
              join follows f on f.former = r.statement
              where r.carries
            )
            select distinct on (former) former, statement from follows order by former, statement
            """)
        .param("id", framework)
        .query(
            row -> {
              followers.put(Sql.id(row, "former"), Sql.id(row, "statement"));
            });
    return followers;
  }
}
