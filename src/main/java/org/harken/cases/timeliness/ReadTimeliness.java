package org.harken.cases.timeliness;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harken.access.Access;
import org.harken.cases.figures.Asked;
import org.harken.cases.figures.Within;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.store.Sql;
import org.harken.cases.timeliness.Timeliness.Age;
import org.harken.cases.timeliness.Timeliness.Closed;
import org.harken.cases.timeliness.Timeliness.Extended;
import org.harken.cases.timeliness.Timeliness.Letter;
import org.harken.cases.timeliness.Timeliness.StepLasting;
import org.harken.cases.timeliness.Timeliness.Stretch;
import org.harken.clocks.figures.Survival;
import org.harken.clocks.figures.Survival.Seen;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts timeliness from what is kept beside each case. What is late and open counts as a failure;
 * what is open lengthens the medians.
 */
@Service
class ReadTimeliness {

  /** Owed and not dropped before its day. */
  private static final String COUNTS =
      "(met_at is not null or ended_at is null or ended_at > due_at)";

  private static final Extended NONE = new Extended(0, 0);

  private final JdbcClient database;
  private final Access access;
  private final Clock clock;

  ReadTimeliness(JdbcClient database, Access access, Clock clock) {
    this.database = database;
    this.access = access;
    this.clock = clock;
  }

  private record Due(Goal goal, int inTime, int late, int never, int openLate) {}

  @Transactional(readOnly = true)
  public Timeliness of(Actor actor, Asked asked) {
    var within = new Within(actor, access, asked);
    Instant now = clock.instant();
    return new Timeliness(
        asked,
        now,
        letters(within, now),
        closed(within),
        closing(within, now),
        steps(within, now),
        ages(within, now));
  }

  private List<Letter> letters(Within within, Instant now) {
    Map<Goal, Due> due = due(within, now);
    Map<Goal, Lasting> lasting = lasting(within, now);
    Map<Goal, Extended> extended = extended(within, now);
    List<Letter> letters = new ArrayList<>();
    for (Goal goal : Goal.values()) {
      Due one = due.getOrDefault(goal, new Due(goal, 0, 0, 0, 0));
      Lasting lasts = lasting.getOrDefault(goal, Lasting.of(Survival.of(List.of())));
      if (one.inTime() + one.late() + one.never() + one.openLate() + lasts.count() > 0) {
        letters.add(
            new Letter(
                goal,
                one.inTime(),
                one.late(),
                one.never(),
                one.openLate(),
                lasts,
                extended.getOrDefault(goal, NONE)));
      }
    }
    return letters;
  }

  private Map<Goal, Due> due(Within within, Instant now) {
    Map<Goal, Due> found = new EnumMap<>(Goal.class);
    database
        .sql(
            """
            select letter, count(*) filter (where met_at <= due_at) as in_time,
              count(*) filter (where met_at > due_at) as late,
              count(*) filter (where met_at is null and ended_at > due_at) as never,
              count(*) filter (where met_at is null and ended_at is null and due_at < :now) as open_late
            from cases.owed where %s group by letter
            """
                .formatted(within.during("due_on", "department")))
        .params(within.values())
        .param("now", Sql.time(now))
        .query(
            (row, number) ->
                new Due(
                    Goal.valueOf(row.getString("letter")),
                    row.getInt("in_time"),
                    row.getInt("late"),
                    row.getInt("never"),
                    row.getInt("open_late")))
        .list()
        .forEach(one -> found.put(one.goal(), one));
    return found;
  }

  private Map<Goal, Lasting> lasting(Within within, Instant now) {
    Map<Goal, List<Seen>> seen = new EnumMap<>(Goal.class);
    database
        .sql(
            """
            select letter, floor(extract(epoch from coalesce(met_at, ended_at, :now) - started_at) / 3600)::bigint as hours,
              count(*) filter (where met_at is not null) as ended, count(*) filter (where met_at is null) as open
            from cases.owed where %s group by 1, 2
            """
                .formatted(within.during("started_on", "department")))
        .params(within.values())
        .param("now", Sql.time(now))
        .query(
            row -> {
              seen.computeIfAbsent(Goal.valueOf(row.getString("letter")), any -> new ArrayList<>())
                  .add(new Seen(row.getLong("hours"), row.getLong("ended"), row.getLong("open")));
            });
    Map<Goal, Lasting> lasting = new EnumMap<>(Goal.class);
    seen.forEach((goal, list) -> lasting.put(goal, Lasting.of(Survival.of(list))));
    return lasting;
  }

  private Map<Goal, Extended> extended(Within within, Instant now) {
    Map<Goal, Extended> found = new HashMap<>();
    database
        .sql(
            """
            select letter, sum(t.extended) as times, count(*) filter (where t.extended > 0) as cases
            from (select distinct letter, case_id from cases.owed
              where %s and %s and (met_at is not null or due_at < :now)) due
            join cases.timing t using (case_id) group by letter
            """
                .formatted(within.during("due_on", "department"), COUNTS))
        .params(within.values())
        .param("now", Sql.time(now))
        .query(
            row -> {
              found.put(
                  Goal.valueOf(row.getString("letter")),
                  new Extended(row.getInt("times"), row.getInt("cases")));
            });
    return found;
  }

  private Closed closed(Within within) {
    return database
        .sql(
            """
            select count(*) as cases, count(*) filter (where in_time) as in_time,
              coalesce(sum(extended), 0) as times, count(*) filter (where extended > 0) as extended
            from (select t.case_id, t.extended, bool_and(o.met_at is not null and o.met_at <= o.due_at) as in_time
              from (select case_id, extended from cases.timing where %s) t
              join cases.owed o on o.case_id = t.case_id and o.letter = 'ANSWER' and o.first_run
              where %s group by t.case_id, t.extended) closed
            """
                .formatted(within.during("closed_on", "department"), COUNTS))
        .params(within.values())
        .query(
            (row, number) ->
                new Closed(
                    row.getInt("cases"),
                    row.getInt("in_time"),
                    new Extended(row.getInt("times"), row.getInt("extended"))))
        .single();
  }

  private Lasting closing(Within within, Instant now) {
    return Lasting.of(
        Survival.of(
            database
                .sql(
                    """
                    select floor(extract(epoch from coalesce(closed_at, :now) - received_at) / 3600)::bigint as hours,
                      count(closed_at) as ended, count(*) - count(closed_at) as open
                    from cases.timing where %s group by 1
                    """
                        .formatted(within.during("received_on", "department")))
                .params(within.values())
                .param("now", Sql.time(now))
                .query(
                    (row, number) ->
                        new Seen(row.getLong("hours"), row.getLong("ended"), row.getLong("open")))
                .list()));
  }

  private List<StepLasting> steps(Within within, Instant now) {
    Map<Stretch, List<Seen>> seen = new EnumMap<>(Stretch.class);
    database
        .sql(
            """
            select s.step, greatest(0, floor(extract(epoch from
                coalesce(s.till, closed_at, :now) - s.since) / 3600))::bigint as hours,
              count(s.till) as ended, count(*) - count(s.till) as open
            from cases.timing cross join lateral (values ('TAKEN', received_at, taken_at),
              ('BEGUN', taken_at, begun_at), ('HEARD', asked_at, heard_at), ('FINISHED', begun_at, finished_at),
              ('LEFT', finished_at, answered_at), ('CLOSED', answered_at, closed_at)) s(step, since, till)
            where s.since is not null and %s group by 1, 2
            """
                .formatted(within.during("received_on", "department")))
        .params(within.values())
        .param("now", Sql.time(now))
        .query(
            row -> {
              seen.computeIfAbsent(Stretch.valueOf(row.getString("step")), any -> new ArrayList<>())
                  .add(new Seen(row.getLong("hours"), row.getLong("ended"), row.getLong("open")));
            });
    return seen.entrySet().stream()
        .map(entry -> new StepLasting(entry.getKey(), Lasting.of(Survival.of(entry.getValue()))))
        .toList();
  }

  /** Of what is open now, whenever it came. */
  private List<Age> ages(Within within, Instant now) {
    return database
        .sql(
            """
            select count(*) filter (where days <= 7) as week, count(*) filter (where days > 7 and days <= 30) as month,
              count(*) filter (where days > 30 and days <= 60) as two, count(*) filter (where days > 60) as more
            from (select extract(epoch from cast(:now as timestamptz) - received_at) / 86400 as days
              from cases.worklist_row where status = 'OPEN' and %s) open
            """
                .formatted(within.place("department")))
        .params(within.values())
        .param("now", Sql.time(now))
        .query(
            (row, number) ->
                List.of(
                    new Age("Up to 7 days", row.getInt("week")),
                    new Age("8 to 30 days", row.getInt("month")),
                    new Age("31 to 60 days", row.getInt("two")),
                    new Age("Over 60 days", row.getInt("more"))))
        .single();
  }
}
