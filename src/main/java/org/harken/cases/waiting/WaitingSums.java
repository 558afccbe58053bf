package org.harken.cases.waiting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.cases.figures.Asked;
import org.harken.cases.figures.Within;
import org.harken.cases.store.Sql;
import org.harken.cases.waiting.model.Party;
import org.harken.clocks.figures.SmallCells;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long cases waited for whom, by party and department; never by person. */
@Service
class WaitingSums {

  static final UUID NO_DEPARTMENT = new UUID(0, 0);

  /**
   * One party or department.
   *
   * @param facility the name of its facility; empty where it is no department
   * @param cases how many waited for it; small numbers and what would tell them are null
   * @param waited all of it
   * @param half of the cases that waited for it, half waited up to so long
   */
  record Sum(
      Party party,
      String name,
      String facility,
      @Nullable Integer cases,
      @Nullable Duration waited,
      @Nullable Duration half) {}

  /**
   * What was asked.
   *
   * @param cases of how many cases
   * @param waited how long they lasted together
   */
  record Sums(int cases, Duration waited, List<Sum> lines) {}

  private record Line(Party party, UUID department, int cases, long seconds, double half) {}

  private final JdbcClient database;
  private final Access access;

  WaitingSums(JdbcClient database, Access access) {
    this.database = database;
    this.access = access;
  }

  @Transactional(readOnly = true)
  public Sums of(Actor actor, Asked asked) {
    var within = new Within(actor, access, asked);
    List<Line> lines =
        database
            .sql(
                """
                select party, department, count(*) as cases, sum(seconds) as seconds,
                  percentile_cont(0.5) within group (order by seconds) as half
                from cases.waited where seconds > 0 and %s group by party, department order by sum(seconds) desc, party, department
                """
                    .formatted(within.during("received_on", "case_department")))
            .params(within.values())
            .query(
                (row, number) ->
                    new Line(
                        Party.valueOf(row.getString("party")),
                        Sql.id(row, "department"),
                        row.getInt("cases"),
                        row.getLong("seconds"),
                        row.getDouble("half")))
            .list();
    int cases =
        database
            .sql(
                "select count(distinct case_id)::int from cases.waited where "
                    + within.during("received_on", "case_department"))
            .params(within.values())
            .query(Integer.class)
            .single();
    return new Sums(
        cases, Duration.ofSeconds(lines.stream().mapToLong(Line::seconds).sum()), shown(lines));
  }

  /** The line that is kept back takes the next smallest with it: their times add up to the sum. */
  private List<Sum> shown(List<Line> lines) {
    long small = lines.stream().filter(line -> SmallCells.isSmall(line.cases())).count();
    Line next =
        small == 1
            ? lines.stream()
                .filter(line -> !SmallCells.isSmall(line.cases()))
                .min(Comparator.comparingInt(Line::cases))
                .orElse(null)
            : null;
    List<Sum> shown = new ArrayList<>();
    for (Line line : lines) {
      boolean hidden = SmallCells.isSmall(line.cases()) || line.equals(next);
      shown.add(sum(line, hidden));
    }
    // their place in the order would tell how much they are
    shown.sort(
        Comparator.comparing((Sum sum) -> sum.cases() == null)
            .thenComparing(sum -> sum.cases() == null ? sum.name() : ""));
    return shown;
  }

  private Sum sum(Line line, boolean hidden) {
    boolean named = !line.department().equals(NO_DEPARTMENT);
    Department department = named ? access.department(line.department()).orElse(null) : null;
    String name =
        line.party() != Party.DEPARTMENT
            ? line.party().words()
            : department == null ? "Departments not known by name" : department.name();
    return new Sum(
        line.party(),
        name,
        department == null
            ? ""
            : access.facility(department.facility()).map(Facility::name).orElse(""),
        hidden ? null : line.cases(),
        hidden ? null : Duration.ofSeconds(line.seconds()),
        hidden ? null : Duration.ofSeconds(Math.round(line.half())));
  }
}
