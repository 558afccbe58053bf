package org.harken.cases.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.harken.access.Access;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseStatus;
import org.harken.cases.NextStep;
import org.harken.cases.Outcome;
import org.harken.cases.forecast.Forecasts;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Labels;
import org.harken.cases.store.NextSteps;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Sql;
import org.harken.cases.store.StepsText;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the worklist: what hurts first, within the actor's reach. */
@Service
public class WorklistQuery {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  /** What a line tells besides its case. */
  @Component
  record Told(NextSteps steps, Forecasts forecasts) {

    @Nullable NextStep next(Actor actor, ResultSet row, Instant now) throws SQLException {
      return steps.best(actor, StepsText.read(Sql.text(row, "steps")), now).orElse(null);
    }
  }

  private final JdbcClient database;
  private final Access access;
  private final Guard guard;
  private final CountQuery counting;
  private final Told told;
  private final Clock clock;

  WorklistQuery(
      JdbcClient database,
      Access access,
      Guard guard,
      CountQuery counting,
      Told told,
      Clock clock) {
    this.told = told;
    this.guard = guard;
    this.database = database;
    this.access = access;
    this.counting = counting;
    this.clock = clock;
  }

  private record Found(Row row, Cursor at) {}

  @Transactional(readOnly = true)
  public Page find(Actor actor, Filter filter) {
    int limit = filter.limit() <= 0 ? USUAL : Math.min(filter.limit(), MOST);
    var conditions = new Conditions(actor, access, guard, clock.instant());
    if (!conditions.take(filter)) {
      return new Page(List.of(), null);
    }
    String column = Conditions.column(filter.order());
    List<Found> found =
        database
            .sql(
                "select * from cases.worklist_row where "
                    + conditions.sql()
                    + " order by %s, case_id limit :limit".formatted(column))
            .params(conditions.values())
            .param("limit", limit + 1)
            .query((row, number) -> read(actor, row, filter.order()))
            .list();
    boolean more = found.size() > limit;
    List<Found> page = more ? found.subList(0, limit) : found;
    return new Page(
        page.stream().map(Found::row).toList(), more ? page.getLast().at().text() : null);
  }

  @Transactional(readOnly = true)
  public Counts counts(Actor actor) {
    return counting.counts(actor);
  }

  private Found read(Actor actor, ResultSet row, Filter.Order order) throws SQLException {
    ZoneId zone = ZoneId.of(row.getString("zone"));
    Instant now = clock.instant();
    Instant due = Sql.instantOrNull(row, "due_at");
    Instant received = Sql.instant(row, "received_at");
    CaseKind kind = CaseKind.valueOf(row.getString("kind"));
    String outcome = Sql.text(row, "outcome");
    Integer forecast = forecast(row);
    var cursor = new Cursor(order, row.getLong(Conditions.column(order)), Sql.id(row, "case_id"));
    return new Found(
        new Row(
            Sql.id(row, "case_id"),
            row.getString("reference"),
            row.getString("title"),
            kind,
            Labels.of(kind),
            CaseStatus.valueOf(row.getString("status")),
            person(row),
            row.getString("facility_name"),
            Sql.text(row, "department_name"),
            Sql.idOrNull(row, "owner"),
            Sql.text(row, "owner_name"),
            received,
            Spoken.moment(received, zone, now),
            due,
            Sql.text(row, "due_kind"),
            Sql.text(row, "due_label"),
            due == null ? "" : Spoken.due(due, zone, now),
            tone(due, zone, now),
            row.getString("language"),
            row.getBoolean("danger"),
            row.getInt("open_tasks"),
            row.getBoolean("waiting"),
            forecast,
            forecast == null ? "" : told.forecasts().brief(forecast, now),
            row.getBoolean("unsigned"),
            outcome.isEmpty() ? "" : Labels.of(Outcome.valueOf(outcome)),
            told.next(actor, row, now)),
        cursor);
  }

  private static @Nullable Integer forecast(ResultSet row) throws SQLException {
    Integer kept = row.getObject("forecast", Integer.class);
    return kept == null || kept < 0 ? null : kept;
  }

  private static String person(ResultSet row) throws SQLException {
    String patient = Sql.text(row, "patient_name");
    String complainant = Sql.text(row, "complainant_name");
    return !patient.isBlank() ? patient : complainant.isBlank() ? "Anonymous" : complainant;
  }

  private static String tone(@Nullable Instant due, ZoneId zone, Instant now) {
    if (due == null) {
      return "none";
    }
    if (due.isBefore(now)) {
      return "late";
    }
    long days =
        ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), due.atZone(zone).toLocalDate());
    return days <= 1 ? "today" : days <= 3 ? "soon" : "calm";
  }
}
