package org.harken.cases.closing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Practised;
import org.harken.cases.CaseClosed;
import org.harken.cases.Outcome;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A case that ended shows something of whose it was: on time or not, and across how many
 * departments.
 */
@Component
class ShowClosing {

  private final JdbcClient database;
  private final Clocks clocks;
  private final ApplicationEventPublisher events;

  ShowClosing(JdbcClient database, Clocks clocks, ApplicationEventPublisher events) {
    this.database = database;
    this.clocks = clocks;
    this.events = events;
  }

  private record Ended(UUID owner, int departments, int findings) {}

  @EventListener
  void closed(CaseClosed closed) {
    if (closed.outcome() == Outcome.DUPLICATE) {
      return;
    }
    int late =
        (int) clocks.of(closed.caseId()).stream().filter(one -> isLate(one, closed.at())).count();
    database
        .sql(
            """
            select f.owner,
              (select count(distinct i.department) from cases.issue i
                where i.case_id = f.id and i.department is not null
                  and exists (select 1 from cases.finding d where d.issue = i.id)) as departments,
              (select count(*) from cases.finding d where d.case_id = f.id) as findings
            from cases.case_file f where f.id = ? and f.owner is not null
            """)
        .param(closed.caseId())
        .query(
            (row, number) ->
                new Ended(
                    row.getObject("owner", UUID.class),
                    row.getInt("departments"),
                    row.getInt("findings")))
        .optional()
        .ifPresent(ended -> show(closed, ended, late));
  }

  private void show(CaseClosed closed, Ended ended, int late) {
    events.publishEvent(
        new Practised(
            Ids.next(),
            ended.owner(),
            "case.closed",
            "/cases/" + closed.reference(),
            Map.of(
                "late",
                late,
                "departments",
                ended.departments(),
                "findings",
                ended.findings(),
                "satisfied",
                closed.outcome() == Outcome.RESOLVED_SATISFIED ? 1 : 0),
            closed.at()));
  }

  /** Met after its day, or open past it. */
  private static boolean isLate(Obligation one, Instant now) {
    Instant met = one.metAt();
    return met != null
        ? met.isAfter(one.dueAt())
        : one.status().isOpen() && now.isAfter(one.dueAt());
  }
}
