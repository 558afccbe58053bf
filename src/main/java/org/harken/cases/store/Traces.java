package org.harken.cases.store;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What other cases keep of one that is destroyed: its reference with the day, and nothing of what
 * stood in it. Words that were filed here by mistake and belonged there go with it.
 */
@Component
class Traces {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final String WIPED = "Destroyed with the case it belonged to.";

  /** What is left of a thing that was filed on another case by mistake. */
  private static final Map<String, String> WIPING =
      Map.of(
          "note", "text = :wiped",
          "finding", "text = :wiped, source = null",
          "task", "text = :wiped, done_note = null, cancelled_because = 'moved'",
          "attempt", "result = :wiped");

  private final JdbcClient database;

  Traces(JdbcClient database) {
    this.database = database;
  }

  void wipe(UUID caseId, String reference, LocalDate day) {
    String said = "destroyed on " + DAY.format(day);
    links(caseId, reference, day);
    lines(caseId, reference, said);
    misfiled(caseId);
    database
        .sql(
            """
            update cases.repair set moved_to = null, moved_item = null, moved_gone = :gone, reason = ''
            where moved_to = :id
            """)
        .param("gone", reference + ", " + said)
        .param("id", caseId)
        .update();
    database
        .sql("update cases.privacy_question set other_case = null where other_case = :id")
        .param("id", caseId)
        .update();
  }

  /** A link becomes a line that leads nowhere. */
  private void links(UUID caseId, String reference, LocalDate day) {
    database
        .sql(
            """
            select case when l.case_id = :id then l.other else l.case_id end as holder, l.kind,
              l.other = :id as from_here
            from cases.link l where l.case_id = :id or l.other = :id
            """)
        .param("id", caseId)
        .query(
            (row, number) ->
                new Tie(Sql.id(row, "holder"), row.getString("kind"), row.getBoolean("from_here")))
        .list()
        .forEach(tie -> gone(tie, reference, day));
    database.sql("delete from cases.link where other = :id").param("id", caseId).update();
  }

  private record Tie(UUID holder, String kind, boolean fromHere) {}

  private void gone(Tie tie, String reference, LocalDate day) {
    database
        .sql(
            """
            insert into cases.gone_link (id, case_id, reference, kind, from_here, destroyed_on)
            values (:id, :caseId, :reference, :kind, :fromHere, :day)
            """)
        .param("id", Ids.next())
        .param("caseId", tie.holder())
        .param("reference", reference)
        .param("kind", tie.kind())
        .param("fromHere", tie.fromHere())
        .param("day", day)
        .update();
  }

  /** Lines of the house that name it say that it is gone; a person's own words stay theirs. */
  private void lines(UUID caseId, String reference, String said) {
    database
        .sql(
            """
            update cases.event set title = title || :said, text = '' where kind = 'LINK' and case_id <> :id
              and title ~ ('(^|[^A-Za-z0-9-])' || :reference || '([^A-Za-z0-9-]|$)')
            """)
        .param("said", " (" + said + ")")
        .param("id", caseId)
        .param("reference", reference)
        .update();
  }

  /** What was moved from here to it, and the issues that pointed at such words. */
  private void misfiled(UUID caseId) {
    List<UUID> items =
        database
            .sql("select item from cases.repair where moved_to = :id")
            .param("id", caseId)
            .query((row, number) -> Sql.id(row, "item"))
            .list();
    if (items.isEmpty()) {
      return;
    }
    UUID[] ids = items.toArray(UUID[]::new);
    issues(caseId);
    WIPING.forEach(
        (table, change) ->
            database
                .sql("update cases.%s set %s where id = any(:ids)".formatted(table, change))
                .param("wiped", WIPED)
                .param("ids", ids)
                .update());
    database
        .sql(
            "update cases.event set text = :wiped, answers = null where id = any(:ids) or item = any(:ids)")
        .param("wiped", WIPED)
        .param("ids", ids)
        .update();
    database.sql("delete from cases.attachment where id = any(:ids)").param("ids", ids).update();
  }

  /** Struck together with the words they pointed at. */
  private void issues(UUID caseId) {
    UUID[] pointing =
        database
            .sql(
                """
                select pointing.item from cases.repair pointing join cases.repair moved
                  on moved.case_id = pointing.case_id and moved.moved_to = :id
                  and moved.reason = pointing.reason and moved.struck_by = pointing.struck_by
                  and abs(extract(epoch from moved.struck_at - pointing.struck_at)) < 60
                where pointing.thing = 'ISSUE'
                """)
            .param("id", caseId)
            .query((row, number) -> Sql.id(row, "item"))
            .list()
            .toArray(UUID[]::new);
    database
        .sql("update cases.issue set words = :wiped where id = any(:ids)")
        .param("wiped", WIPED)
        .param("ids", pointing)
        .update();
    database
        .sql("update cases.repair set reason = '' where item = any(:ids)")
        .param("ids", pointing)
        .update();
  }
}
