package org.harken.cases.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Sql;
import org.harken.cases.wording.Here;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of the reader, by date. */
@Component
public class TaskLines {

  /**
   * One task.
   *
   * @param tone as {@code chip.jte} knows it
   * @param reference the case it belongs to: shown only to those who may open it; empty for none
   */
  public record Line(
      UUID id, String text, String due, String tone, String reference, String title, String from) {

    /** Due today, or before. */
    public boolean presses() {
      return tone.equals("late") || tone.equals("today");
    }
  }

  private static final int MOST = 100;

  private final JdbcClient database;
  private final Guard guard;
  private final Here here;
  private final Clock clock;

  TaskLines(JdbcClient database, Guard guard, Here here, Clock clock) {
    this.guard = guard;
    this.database = database;
    this.here = here;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Line> of(Actor actor) {
    ZoneId home = here.zone(actor);
    return database
        .sql(
            """
            select task.id, task.text, task.due_on, task.created_by_name, line.reference, line.title, line.zone
            from cases.task task left join cases.worklist_row line on line.case_id = task.case_id
            where task.assignee = :me and task.done_at is null and task.cancelled_at is null
              and (task.case_id is null or %s)
            order by task.due_on nulls last, task.id
            limit :most
            """
                .formatted(Guard.openRows("line")))
        .params(guard.values(actor))
        .param("me", actor.id())
        .param("most", MOST)
        .query(
            (row, number) -> {
              LocalDate due = row.getObject("due_on", LocalDate.class);
              String zone = Sql.text(row, "zone");
              LocalDate today =
                  LocalDate.ofInstant(clock.instant(), zone.isEmpty() ? home : ZoneId.of(zone));
              return new Line(
                  Sql.id(row, "id"),
                  row.getString("text"),
                  words(due, today),
                  tone(due, today),
                  Sql.text(row, "reference"),
                  Sql.text(row, "title"),
                  row.getString("created_by_name"));
            })
        .list();
  }

  private static String words(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return "No date";
    }
    long late = ChronoUnit.DAYS.between(due, today);
    return late <= 0 ? Spoken.day(due, today) : late == 1 ? "1 day late" : late + " days late";
  }

  private static String tone(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return "none";
    }
    long days = ChronoUnit.DAYS.between(today, due);
    return days < 0 ? "late" : days == 0 ? "today" : days <= 3 ? "soon" : "calm";
  }
}
