package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was filed on the wrong case or in error: struck there, never erased, copied where it
 * belongs.
 */
@Repository
public class Repairs {

  /** What can be put right, and the columns that go along to the right case. */
  public enum Thing {
    NOTE("note", "text, written_by, written_by_name, written_at"),
    EVENT(
        "event",
        "kind, type, title, text, persons_words, at, recorded_at, actor, actor_name, actor_title, answers"),
    FILE("attachment", "blob, name, type, size, attached_by, attached_by_name, attached_at"),
    FINDING("finding", "text, source, found_by, found_by_name, found_at"),
    TASK(
        "task",
        "text, assignee, assignee_name, due_on, created_by, created_by_name, created_at, done_at,"
            + " done_by, done_by_name, done_note, cancelled_at, cancelled_because"),
    ATTEMPT("attempt", "at, how, result, outcome, made_by, made_by_name, recorded_at"),
    ISSUE("issue", "");

    private final String table;
    private final String columns;

    Thing(String table, String columns) {
      this.table = table;
      this.columns = columns;
    }
  }

  /**
   * One thing that may be put right.
   *
   * @param type the event type's code; empty for what is no event
   * @param at when it happened
   * @param recordedAt when it came to stand on the case
   */
  public record Entry(
      Thing thing,
      UUID id,
      String type,
      String title,
      String text,
      String byName,
      Instant at,
      Instant recordedAt,
      boolean personsWords) {}

  /**
   * What a thing's mark says.
   *
   * @param struck false on the right case, where it was moved to
   * @param other the other case's reference; empty where it was struck without moving
   * @param gone where it belonged and when that was destroyed; empty for none
   */
  public record Mark(
      boolean struck, String other, String gone, String reason, String byName, Instant at) {}

  private static final String ENTRIES =
      """
      select 'NOTE' as thing, id, '' as type, 'Note' as title, text, written_by_name as by_name,
        written_at as at, written_at as recorded_at, false as words from cases.note where case_id = :id
      union all select 'EVENT', id, type, title, text, actor_name, at, recorded_at, persons_words
        from cases.event where case_id = :id and type is not null and item is null
      union all select 'FILE', id, '', 'File', name, attached_by_name, attached_at, attached_at, false
        from cases.attachment where case_id = :id
      union all select 'FINDING', id, '', 'Finding', text, found_by_name, found_at, found_at, false
        from cases.finding where case_id = :id
      union all select 'TASK', id, '', 'Task for ' || assignee_name, text, created_by_name, created_at,
        created_at, false from cases.task where case_id = :id
      union all select 'ATTEMPT', id, '', 'Tried to reach the person: ' || how, result, made_by_name, at,
        recorded_at, false from cases.attempt where case_id = :id
      """;

  private static final String MARKS =
      """
      with mark as (
        select r.*, f.reference as from_reference, t.reference as to_reference
        from cases.repair r join cases.case_file f on f.id = r.case_id
        left join cases.case_file t on t.id = r.moved_to
        where r.case_id = :id or r.moved_to = :id)
      select item as key, true as struck, coalesce(to_reference, '') as other, mark.* from mark
        where case_id = :id
      union all select e.id, true, coalesce(to_reference, ''), mark.* from mark
        join cases.event e on e.item = mark.item and e.case_id = :id where mark.case_id = :id
      union all select moved_item, false, from_reference, mark.* from mark where moved_to = :id
      union all select e.id, false, from_reference, mark.* from mark
        join cases.event e on e.item = mark.moved_item and e.case_id = :id where mark.moved_to = :id
      """;

  private final JdbcClient database;

  Repairs(JdbcClient database) {
    this.database = database;
  }

  /** What stands on the case and may be put right, newest first. */
  public List<Entry> entries(UUID caseId) {
    return database
        .sql(
            "select * from ("
                + ENTRIES
                + ") one where not exists (select 1 from cases.repair r where r.item = one.id)"
                + " order by at desc, id desc")
        .param("id", caseId)
        .query(Repairs::entry)
        .list();
  }

  /** By the id of the thing, and of each line that tells of it. */
  public Map<UUID, Mark> marks(UUID caseId) {
    Map<UUID, Mark> marks = new HashMap<>();
    database
        .sql(MARKS)
        .param("id", caseId)
        .query(
            row -> {
              marks.merge(
                  Sql.id(row, "key"), mark(row), (one, other) -> one.struck() ? one : other);
            });
    return marks;
  }

  /** Strikes a thing; returns the id it has on the right case, or null. */
  public @Nullable UUID strike(
      Actor actor, UUID caseId, Entry entry, @Nullable UUID to, String reason, Instant now) {
    UUID copy = to == null ? null : copy(entry, to);
    mark(actor, caseId, entry.thing(), entry.id(), reason, now);
    if (copy != null) {
      database
          .sql("update cases.repair set moved_to = :to, moved_item = :copy where item = :item")
          .param("to", to)
          .param("copy", copy)
          .param("item", entry.id())
          .update();
    }
    return copy;
  }

  /** Strikes what rests on something struck, such as an issue that points at moved words. */
  public void mark(Actor actor, UUID caseId, Thing thing, UUID item, String reason, Instant now) {
    database
        .sql(
            """
            insert into cases.repair (id, case_id, thing, item, reason, struck_by, struck_by_name, struck_at)
            values (:id, :caseId, :thing, :item, :reason, :by, :byName, :at)
            """)
        .param("id", Ids.next())
        .param("caseId", caseId)
        .param("thing", thing.name())
        .param("item", item)
        .param("reason", reason)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(now))
        .update();
  }

  private UUID copy(Entry entry, UUID to) {
    UUID copy = Ids.next();
    copyRow(entry.thing(), entry.id(), copy, to);
    for (UUID line : linesOf(entry.id())) {
      UUID copiedLine = Ids.next();
      copyRow(Thing.EVENT, line, copiedLine, to);
      database
          .sql("update cases.event set item = :copy where id = :id")
          .param("copy", copy)
          .param("id", copiedLine)
          .update();
    }
    return copy;
  }

  // table and columns are literals of this class
  private void copyRow(Thing thing, UUID id, UUID copy, UUID to) {
    database
        .sql(
            "insert into cases.%1$s (id, case_id, %2$s) select :copy, :to, %2$s from cases.%1$s where id = :id"
                .formatted(thing.table, thing.columns))
        .param("copy", copy)
        .param("to", to)
        .param("id", id)
        .update();
  }

  private List<UUID> linesOf(UUID item) {
    return database
        .sql("select id from cases.event where item = :item order by id")
        .param("item", item)
        .query((row, number) -> Sql.id(row, "id"))
        .list();
  }

  /** A duplicate's marks follow what they mark. */
  public void move(UUID from, UUID to) {
    for (String column : List.of("case_id", "moved_to")) {
      database
          .sql("update cases.repair set %1$s = :to where %1$s = :from".formatted(column))
          .param("from", from)
          .param("to", to)
          .update();
    }
    database
        .sql("update cases.privacy_question set case_id = :to where case_id = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** The open task behind an entry ends where it stood. */
  public boolean endTask(UUID task, String because, Instant now) {
    return database
            .sql(
                """
                update cases.task set cancelled_at = :at, cancelled_because = :because
                where id = :id and done_at is null and cancelled_at is null
                """)
            .param("at", Sql.time(now))
            .param("because", because)
            .param("id", task)
            .update()
        == 1;
  }

  public Optional<Entry> entry(UUID caseId, UUID id) {
    return entries(caseId).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        row.getBoolean("struck"),
        row.getString("other"),
        Sql.text(row, "moved_gone"),
        row.getString("reason"),
        row.getString("struck_by_name"),
        Sql.instant(row, "struck_at"));
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        Thing.valueOf(row.getString("thing")),
        Sql.id(row, "id"),
        Sql.text(row, "type"),
        row.getString("title"),
        row.getString("text"),
        row.getString("by_name"),
        Sql.instant(row, "at"),
        Sql.instant(row, "recorded_at"),
        row.getBoolean("words"));
  }
}
