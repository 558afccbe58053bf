package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.cases.TimelineKind;
import org.harken.cases.recognition.Answers;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happened on a case, in one line each. */
@Repository
public class Timeline {

  private static final String STANDS =
      " and not exists (select 1 from cases.repair r where r.item = cases.event.id)";

  /**
   * One line.
   *
   * @param type the event type's code where a person told of it, else empty
   */
  public record Line(
      UUID id,
      UUID caseId,
      TimelineKind kind,
      String type,
      String title,
      String text,
      boolean personsWords,
      Instant at,
      String actorName,
      String actorTitle) {}

  /**
   * A line to be written.
   *
   * @param item the note, finding, file, task or attempt it tells of; null for none
   */
  public record NewLine(
      UUID caseId,
      TimelineKind kind,
      @Nullable String type,
      String title,
      String text,
      boolean personsWords,
      Instant at,
      @Nullable UUID item) {

    public NewLine(
        UUID caseId,
        TimelineKind kind,
        @Nullable String type,
        String title,
        String text,
        boolean personsWords,
        Instant at) {
      this(caseId, kind, type, title, text, personsWords, at, null);
    }

    /** The same, telling of a note, finding, file, task or attempt. */
    public NewLine about(UUID thing) {
      return new NewLine(caseId, kind, type, title, text, personsWords, at, thing);
    }

    public static NewLine of(
        UUID caseId, TimelineKind kind, String title, String text, Instant at) {
      return new NewLine(caseId, kind, null, title, text, false, at);
    }
  }

  /** What a line that a person told answered anew. */
  public record Said(UUID line, String type, Answers answers) {}

  private final JdbcClient database;
  private final JsonMapper json;

  Timeline(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  public void answered(UUID line, Answers answers) {
    database
        .sql("update cases.event set answers = cast(:answers as jsonb) where id = :id")
        .param("answers", json.writeValueAsString(answers))
        .param("id", line)
        .update();
  }

  /** What was told on the case and stands, in the order in which it was written down. */
  public List<Said> said(UUID caseId) {
    return database
        .sql(
            "select id, type, answers from cases.event where case_id = :id and type is not null"
                + STANDS
                + " order by recorded_at, id")
        .param("id", caseId)
        .query(
            (row, number) ->
                new Said(
                    Sql.id(row, "id"), row.getString("type"), answers(row.getString("answers"))))
        .list();
  }

  /** What one line answered anew. */
  public Answers answersOf(UUID line) {
    return database
        .sql("select answers from cases.event where id = :id")
        .param("id", line)
        .query((row, number) -> answers(row.getString("answers")))
        .single();
  }

  private Answers answers(@Nullable String kept) {
    return kept == null ? Answers.NONE : json.readValue(kept, Answers.class);
  }

  public UUID add(Actor actor, NewLine line, Instant now) {
    UUID id = Ids.next();
    database
        .sql(
            """
            insert into cases.event (id, case_id, kind, type, title, text, persons_words, at, recorded_at,
              actor, actor_name, actor_title, item)
            values (:id, :caseId, :kind, :type, :title, :text, :words, :at, :now, :actor, :name, :actorTitle,
              :item)
            """)
        .param("id", id)
        .param("caseId", line.caseId())
        .param("kind", line.kind().name())
        .param("type", line.type())
        .param("title", line.title())
        .param("text", line.text())
        .param("words", line.personsWords())
        .param("at", Sql.time(line.at()))
        .param("now", Sql.time(now))
        .param("actor", actor.id())
        .param("name", actor.name())
        .param("actorTitle", actor.title())
        .param("item", line.item())
        .update();
    return id;
  }

  /** Newest first, at most the last thousand. */
  public List<Line> of(UUID caseId) {
    return database
        .sql("select * from cases.event where case_id = :id order by at desc, id desc limit 1000")
        .param("id", caseId)
        .query(Timeline::read)
        .list();
  }

  /** What the person said after the first words. */
  public List<String> laterWords(UUID caseId) {
    return database
        .sql(
            "select text from cases.event where case_id = :id and persons_words"
                + STANDS
                + " order by at")
        .param("id", caseId)
        .query((row, number) -> Sql.text(row, "text"))
        .list();
  }

  /** A duplicate's lines go to the case that stays; the line keeps its time and author. */
  public void move(UUID from, UUID to) {
    database
        .sql("update cases.event set case_id = :to where case_id = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  private static Line read(ResultSet row, int number) throws SQLException {
    return new Line(
        Sql.id(row, "id"),
        Sql.id(row, "case_id"),
        TimelineKind.valueOf(row.getString("kind")),
        Sql.text(row, "type"),
        row.getString("title"),
        row.getString("text"),
        row.getBoolean("persons_words"),
        Sql.instant(row, "at"),
        row.getString("actor_name"),
        row.getString("actor_title"));
  }
}
