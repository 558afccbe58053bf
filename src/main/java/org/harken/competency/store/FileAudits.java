package org.harken.competency.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases of somebody, read by another against a checklist. */
@Repository
public class FileAudits {

  /** How often one item was met among those where it mattered. */
  public record Answer(String item, int met, int lookedAt) {}

  /** One audit with its sums. */
  public record FileAudit(
      UUID id,
      String checklist,
      String cases,
      String note,
      String byName,
      Instant at,
      int met,
      int lookedAt) {}

  private final JdbcClient database;

  FileAudits(JdbcClient database) {
    this.database = database;
  }

  public UUID add(
      Actor actor,
      UUID person,
      String checklist,
      List<String> cases,
      List<Answer> answers,
      String note,
      Instant at) {
    UUID id = Ids.next();
    database
        .sql(
            """
            insert into competency.file_audit (id, person, checklist, cases, note, by_staff, by_name, at)
            values (:id, :person, :checklist, :cases, :note, :by, :byName, :at)
            """)
        .param("id", id)
        .param("person", person)
        .param("checklist", checklist)
        .param("cases", String.join(" ", cases))
        .param("note", note)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
    for (int place = 0; place < answers.size(); place++) {
      Answer one = answers.get(place);
      database
          .sql(
              """
              insert into competency.file_audit_answer (audit, place, item, met, looked_at)
              values (?, ?, ?, ?, ?)
              """)
          .params(id, place, one.item(), one.met(), one.lookedAt())
          .update();
    }
    return id;
  }

  /** Newest first. */
  public List<FileAudit> of(UUID person) {
    return database
        .sql(
            """
            select a.*, coalesce(sum(w.met), 0) as met, coalesce(sum(w.looked_at), 0) as looked_at
            from competency.file_audit a left join competency.file_audit_answer w on w.audit = a.id
            where a.person = ? group by a.id order by a.at desc, a.id limit 50
            """)
        .param(person)
        .query(
            (row, number) ->
                new FileAudit(
                    Sql.id(row, "id"),
                    row.getString("checklist"),
                    row.getString("cases"),
                    row.getString("note"),
                    row.getString("by_name"),
                    Sql.instant(row, "at"),
                    row.getInt("met"),
                    row.getInt("looked_at")))
        .list();
  }
}
