package org.harken.cases.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes and files of a case. */
@Repository
public class Notes {

  /** One note. */
  public record Note(UUID id, String text, String byName, Instant at) {}

  /** One file; {@code blob} is its content's id. */
  public record Attached(
      UUID id, UUID blob, String name, String type, long size, String byName, Instant at) {}

  private final JdbcClient database;

  Notes(JdbcClient database) {
    this.database = database;
  }

  public UUID add(Actor actor, UUID caseId, String text, Instant at) {
    UUID id = Ids.next();
    database
        .sql(
            """
            insert into cases.note (id, case_id, text, written_by, written_by_name, written_at)
            values (:id, :caseId, :text, :by, :byName, :at)
            """)
        .param("id", id)
        .param("caseId", caseId)
        .param("text", text)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
    return id;
  }

  public List<Note> of(UUID caseId) {
    return database
        .sql("select * from cases.note where case_id = :id order by written_at desc, id desc")
        .param("id", caseId)
        .query(
            (row, number) ->
                new Note(
                    Sql.id(row, "id"),
                    row.getString("text"),
                    row.getString("written_by_name"),
                    Sql.instant(row, "written_at")))
        .list();
  }

  public UUID attach(Actor actor, UUID caseId, StoredFile file, Instant at) {
    UUID id = Ids.next();
    database
        .sql(
            """
            insert into cases.attachment (id, case_id, blob, name, type, size, attached_by, attached_by_name, attached_at)
            values (:id, :caseId, :blob, :name, :type, :size, :by, :byName, :at)
            """)
        .param("id", id)
        .param("caseId", caseId)
        .param("blob", file.id())
        .param("name", file.name())
        .param("type", file.type())
        .param("size", file.size())
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
    return id;
  }

  public List<Attached> files(UUID caseId) {
    return database
        .sql("select * from cases.attachment where case_id = :id order by id")
        .param("id", caseId)
        .query(
            (row, number) ->
                new Attached(
                    Sql.id(row, "id"),
                    Sql.id(row, "blob"),
                    row.getString("name"),
                    row.getString("type"),
                    row.getLong("size"),
                    row.getString("attached_by_name"),
                    Sql.instant(row, "attached_at")))
        .list();
  }

  public void move(UUID from, UUID to) {
    for (String table : List.of("note", "attachment")) {
      database
          .sql("update cases." + table + " set case_id = :to where case_id = :from")
          .param("from", from)
          .param("to", to)
          .update();
    }
  }
}
