package org.harken.cases.forecast;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.figures.model.Step;
import org.harken.cases.forecast.model.Pace;
import org.harken.cases.store.Sql;
import org.harken.clocks.figures.Survival;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How long cases of a facility and kind took before: kept curves, and the cases behind them. */
@Repository
class Paces {

  /** Cases that are compared with one another. */
  record Group(UUID facility, CaseKind kind) {}

  /**
   * How a group stands.
   *
   * @param closed how many of it have ended
   * @param counted how many the kept curves rest on; 0 for none
   */
  record Standing(Group group, int closed, int counted, @Nullable Instant madeAt) {}

  private final JdbcClient database;
  private final JsonMapper json;
  private final Cache<Group, List<Pace>> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).maximumSize(1_000).build();

  Paces(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  List<Pace> of(Group group) {
    List<Pace> before = known.getIfPresent(group);
    if (before == null) {
      before = read(group);
      known.put(group, before);
    }
    return before;
  }

  private List<Pace> read(Group group) {
    return database
        .sql("select * from cases.pace where facility = :facility and kind = :kind")
        .param("facility", group.facility())
        .param("kind", group.kind().name())
        .query(
            (row, number) ->
                new Pace(
                    Goal.valueOf(row.getString("goal")),
                    Step.valueOf(row.getString("step")),
                    row.getInt("ended"),
                    Survival.kept(
                        List.of(json.readValue(row.getString("curve"), Survival.Step[].class)),
                        row.getInt("counted"),
                        row.getInt("ended"))))
        .list();
  }

  List<Standing> standings(Instant since) {
    return database
        .sql(
            """
            select t.facility, t.kind, t.closed, coalesce(p.counted, 0) as counted, p.made_at
            from (select facility, kind, count(*) as closed from cases.timing
              where received_at > :since and closed_at is not null group by facility, kind) t
            left join (select facility, kind, max(counted) as counted, min(made_at) as made_at
              from cases.pace group by facility, kind) p using (facility, kind)
            order by t.facility, t.kind
            """)
        .param("since", Sql.time(since))
        .query(
            (row, number) ->
                new Standing(
                    new Group(Sql.id(row, "facility"), CaseKind.valueOf(row.getString("kind"))),
                    row.getInt("closed"),
                    row.getInt("counted"),
                    Sql.instantOrNull(row, "made_at")))
        .list();
  }

  /** The newest cases of a group, as far as figures were kept of them. */
  List<Pace.Course> courses(Group group, Instant since, int most) {
    return database
        .sql(
            """
            select * from cases.timing where facility = :facility and kind = :kind and received_at > :since
            order by received_at desc limit :most
            """)
        .param("facility", group.facility())
        .param("kind", group.kind().name())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) -> course(row))
        .list();
  }

  private static Pace.Course course(ResultSet row) throws SQLException {
    Map<Step, Instant> steps = new EnumMap<>(Step.class);
    steps.put(Step.RECEIVED, Sql.instant(row, "received_at"));
    put(steps, Step.TAKEN, Sql.instantOrNull(row, "taken_at"));
    put(steps, Step.ASKED, Sql.instantOrNull(row, "asked_at"));
    put(steps, Step.HEARD, Sql.instantOrNull(row, "heard_at"));
    put(steps, Step.BEGUN, Sql.instantOrNull(row, "begun_at"));
    put(steps, Step.FINISHED, Sql.instantOrNull(row, "finished_at"));
    Map<Goal, Instant> goals = new EnumMap<>(Goal.class);
    put(goals, Goal.ACKNOWLEDGEMENT, Sql.instantOrNull(row, "acknowledged_at"));
    put(goals, Goal.PROGRESS, Sql.instantOrNull(row, "progress_at"));
    put(goals, Goal.ANSWER, Sql.instantOrNull(row, "answered_at"));
    Instant closed = Sql.instantOrNull(row, "closed_at");
    return new Pace.Course(
        new Milestones(steps, goals, closed == null ? Sql.instant(row, "kept_at") : closed),
        closed != null);
  }

  private static <K extends Enum<K>> void put(Map<K, Instant> map, K key, @Nullable Instant at) {
    if (at != null) {
      map.put(key, at);
    }
  }

  /** The curves of a group anew, and its open cases to be looked at again by them. */
  @Transactional
  public void keep(Group group, List<Pace> paces, Instant now) {
    for (Pace pace : paces) {
      database
          .sql(
              """
              insert into cases.pace (facility, kind, goal, step, ended, counted, curve, made_at)
              values (:facility, :kind, :goal, :step, :ended, :counted, cast(:curve as jsonb), :at)
              on conflict (facility, kind, goal, step) do update set ended = excluded.ended,
                counted = excluded.counted, curve = excluded.curve, made_at = excluded.made_at
              """)
          .param("facility", group.facility())
          .param("kind", group.kind().name())
          .param("goal", pace.goal().name())
          .param("step", pace.step().name())
          .param("ended", pace.past())
          .param("counted", pace.curve().count())
          .param("curve", json.writeValueAsString(new ArrayList<>(pace.curve().steps())))
          .param("at", Sql.time(now))
          .update();
    }
    database
        .sql(
            """
            update cases.worklist_row set unfigured = unfigured + 1
            where case_id in (select case_id from cases.worklist_row
              where status = 'OPEN' and facility = :facility and kind = :kind order by case_id for update)
            """)
        .param("facility", group.facility())
        .param("kind", group.kind().name())
        .update();
    known.invalidate(group);
  }
}
