package org.harken.cases.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.platform.files.Blobs;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Deletes a case from this room for good, and keeps the log of it without anybody's words. */
@Repository
public class Destructions {

  /** One line of the log. */
  public record Destroyed(
      UUID id,
      UUID subject,
      String reference,
      CaseKind kind,
      LocalDate receivedOn,
      LocalDate closedOn,
      String rule,
      String ruleVersion,
      LocalDate dueOn,
      Instant proposedAt,
      String confirmedByName,
      Instant at) {}

  private record Reference(String table, String to) {
    /** Something else that is still there leans on the table. */
    boolean holds(String other, List<String> left) {
      return to.equals(other) && !table.equals(other) && left.contains(table);
    }
  }

  private final JdbcClient database;
  private final Blobs blobs;
  private final JsonMapper json;
  private final Traces traces;

  Destructions(JdbcClient database, Blobs blobs, JsonMapper json, Traces traces) {
    this.traces = traces;
    this.database = database;
    this.blobs = blobs;
    this.json = json;
  }

  /** Those of these people whom no other case names. */
  public Set<UUID> namedNowhereElse(UUID caseId, Set<UUID> people) {
    Set<UUID> alone = new HashSet<>(people);
    database
        .sql(
            """
            select patient from cases.case_file where id <> :id and patient = any(:people)
            union select complainant from cases.case_file where id <> :id and complainant = any(:people)
            """)
        .param("id", caseId)
        .param("people", people.toArray(UUID[]::new))
        .query((row, number) -> Sql.id(row, "patient"))
        .list()
        .forEach(alone::remove);
    return alone;
  }

  /** Deletes every record of the case in this room; returns how many. */
  public int delete(UUID caseId, String reference, LocalDate day) {
    traces.wipe(caseId, reference, day);
    files(caseId);
    register(caseId, reference);
    int gone = 0;
    for (String table : tables()) {
      gone +=
          database
              .sql("delete from cases.%s where case_id = :id".formatted(table))
              .param("id", caseId)
              .update();
    }
    return gone
        + database.sql("delete from cases.case_file where id = :id").param("id", caseId).update();
  }

  /** A file that was moved hangs on two cases: it goes with the last. */
  private void files(UUID caseId) {
    database
        .sql(
            """
            select distinct a.blob from cases.attachment a where a.case_id = :id
              and not exists (select 1 from cases.attachment o where o.blob = a.blob and o.case_id <> :id)
            """)
        .param("id", caseId)
        .query((row, number) -> Sql.id(row, "blob"))
        .list()
        .forEach(blobs::remove);
  }

  /**
   * The row of a register is forgotten, though not that it was taken: it must not come back. The
   * register's file holds its words, so it goes with the first of its cases.
   */
  private void register(UUID caseId, String reference) {
    List<UUID> imports =
        database
            .sql(
                """
                update cases.register_taken set case_id = null, reference = null where case_id = :id
                returning import
                """)
            .param("id", caseId)
            .query((row, number) -> Sql.id(row, "import"))
            .list();
    database
        .sql("update cases.register_row set reference = null where reference = :reference")
        .param("reference", reference)
        .update();
    for (UUID one : imports) {
      database
          .sql("select file from cases.register_import where id = :id")
          .param("id", one)
          .query(UUID.class)
          .optional()
          .ifPresent(blobs::remove);
    }
  }

  /** Every table of this room that hangs on a case, those that others lean on last. */
  private List<String> tables() {
    List<String> left =
        new ArrayList<>(
            database
                .sql(
                    """
                    select table_name from information_schema.columns
                    where table_schema = 'cases' and column_name = 'case_id'
                      and table_name <> 'register_taken' order by table_name
                    """)
                .query(String.class)
                .list());
    List<Reference> leaning = leaning();
    List<String> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      String next =
          left.stream()
              .filter(table -> leaning.stream().noneMatch(one -> one.holds(table, left)))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables lean on one another in a ring"));
      ordered.add(next);
      left.remove(next);
    }
    return ordered;
  }

  private List<Reference> leaning() {
    return database
        .sql(
            """
            select one.relname as from_table, other.relname as to_table
            from pg_constraint c join pg_class one on one.oid = c.conrelid
            join pg_class other on other.oid = c.confrelid
            join pg_namespace n on n.oid = one.relnamespace
            where c.contype = 'f' and n.nspname = 'cases'
            """)
        .query(
            (row, number) -> new Reference(row.getString("from_table"), row.getString("to_table")))
        .list();
  }

  public void log(Actor actor, Destroyed line, Map<String, Integer> records) {
    database
        .sql(
            """
            insert into cases.destruction (id, subject, reference, kind, received_on, closed_on, rule,
              rule_version, due_on, proposed_at, confirmed_by, confirmed_by_name, destroyed_at, records)
            values (:id, :subject, :reference, :kind, :receivedOn, :closedOn, :rule, :version, :dueOn,
              :proposedAt, :by, :byName, :at, cast(:records as jsonb))
            """)
        .param("id", line.id())
        .param("subject", line.subject())
        .param("reference", line.reference())
        .param("kind", line.kind().name())
        .param("receivedOn", line.receivedOn())
        .param("closedOn", line.closedOn())
        .param("rule", line.rule())
        .param("version", line.ruleVersion())
        .param("dueOn", line.dueOn())
        .param("proposedAt", Sql.time(line.proposedAt()))
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(line.at()))
        .param("records", json.writeValueAsString(records))
        .update();
  }

  /** The newest first. */
  public List<Destroyed> log(int most) {
    return database
        .sql("select * from cases.destruction order by id desc limit :most")
        .param("most", most)
        .query(
            (row, number) ->
                new Destroyed(
                    Sql.id(row, "id"),
                    Sql.id(row, "subject"),
                    row.getString("reference"),
                    CaseKind.valueOf(row.getString("kind")),
                    row.getObject("received_on", LocalDate.class),
                    row.getObject("closed_on", LocalDate.class),
                    row.getString("rule"),
                    row.getString("rule_version"),
                    row.getObject("due_on", LocalDate.class),
                    Sql.instant(row, "proposed_at"),
                    row.getString("confirmed_by_name"),
                    Sql.instant(row, "destroyed_at")))
        .list();
  }
}
