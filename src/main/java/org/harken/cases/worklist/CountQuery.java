package org.harken.cases.worklist;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.harken.access.Access;
import org.harken.access.Scope;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Ranks;
import org.harken.cases.store.Sql;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is behind each tab, as far as anybody needs to know. */
@Component
class CountQuery {

  private static final String EVERYWHERE = "true";
  private static final String IN_REACH =
      "(facility = any(:facilities) or department = any(:departments))";

  private final JdbcClient database;
  private final Access access;
  private final Guard guard;
  private final Clock clock;

  CountQuery(JdbcClient database, Access access, Guard guard, Clock clock) {
    this.guard = guard;
    this.database = database;
    this.access = access;
    this.clock = clock;
  }

  Counts counts(Actor actor) {
    Scope scope = access.scope(actor);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("me", actor.id());
    values.put("now", Sql.time(clock.instant()));
    values.put("most", Counts.MOST + 1);
    if (!scope.everything()) {
      values.put("facilities", scope.facilityArray());
      values.put("departments", scope.departmentArray());
    }
    values.putAll(guard.values(actor));
    String reach =
        (scope.everything() ? EVERYWHERE : IN_REACH) + " and " + Guard.openRows("worklist_row");
    return database
        .sql(
            "select "
                + upTo("mine", "owner = :me", reach)
                + upTo("overdue", "due_at < :now", reach)
                + upTo("unassigned", "owner is null", reach)
                + upTo("waiting", "waiting", reach)
                + upTo("all_open", "true", reach)
                + upTo("danger", "danger", reach)
                + upTo(
                    "week",
                    "due_at >= :now and due_at < cast(:now as timestamptz) + interval '7 days'",
                    reach)
                + "1")
        .params(values)
        .query(
            (row, number) ->
                new Counts(
                    row.getInt("mine"),
                    row.getInt("overdue"),
                    row.getInt("unassigned"),
                    row.getInt("waiting"),
                    row.getInt("all_open"),
                    row.getInt("danger"),
                    row.getInt("week")))
        .single();
  }

  /** Read in the order of an index, so that it stops where enough is counted. */
  private static String upTo(String name, String condition, String reach) {
    boolean byDay = condition.contains("due_at");
    return """
        (select count(*) from (
          select from cases.worklist_row
          where status = 'OPEN' and %s and %s and %s
          order by %s limit :most) found) as %s,
        """
        .formatted(
            byDay ? EVERYWHERE : "rank < " + Ranks.CLOSED_FROM,
            condition,
            reach,
            byDay ? "due_at" : "rank, case_id",
            name);
  }
}
