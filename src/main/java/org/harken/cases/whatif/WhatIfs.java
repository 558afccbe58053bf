package org.harken.cases.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Sql;
import org.harken.clocks.model.Unit;
import org.harken.clocks.suppose.Judged;
import org.harken.clocks.suppose.Supposition;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was supposed and what it came to, in and out of the database. */
@Repository
class WhatIfs {

  /** A case that would have been late. */
  record Late(
      String reference,
      String title,
      ZoneId zone,
      Instant startedAt,
      Instant dueAt,
      Instant supposedDueAt,
      @Nullable Instant endedAt,
      boolean met,
      boolean late) {}

  private final JdbcClient database;
  private final Guard guard;

  WhatIfs(JdbcClient database, Guard guard) {
    this.database = database;
    this.guard = guard;
  }

  void add(WhatIf one) {
    Supposition supposition = one.supposition();
    database
        .sql(
            """
            insert into cases.what_if (id, facility, rule_set, rule, label, was, duration, unit, calendar, since,
              asked_by, asked_by_name, asked_at)
            values (:id, :facility, :ruleSet, :rule, :label, :was, :duration, :unit, :calendar, :since,
              :by, :byName, :at)
            """)
        .param("id", one.id())
        .param("facility", one.facility())
        .param("ruleSet", supposition.ruleSet())
        .param("rule", supposition.rule())
        .param("label", one.label())
        .param("was", one.was())
        .param("duration", supposition.duration())
        .param("unit", supposition.unit().name())
        .param("calendar", supposition.calendar())
        .param("since", one.since())
        .param("by", one.askedBy())
        .param("byName", one.askedByName())
        .param("at", Sql.time(one.askedAt()))
        .update();
  }

  Optional<WhatIf> find(UUID id) {
    return database
        .sql("select * from cases.what_if where id = :id")
        .param("id", id)
        .query(WhatIfs::read)
        .optional();
  }

  Optional<WhatIf> waiting() {
    return database
        .sql("select * from cases.what_if where done_at is null order by asked_at limit 1")
        .query(WhatIfs::read)
        .optional();
  }

  /** The newest that somebody asked. */
  List<WhatIf> of(UUID asker) {
    return database
        .sql("select * from cases.what_if where asked_by = :by order by asked_at desc limit 20")
        .param("by", asker)
        .query(WhatIfs::read)
        .list();
  }

  /** The next cases to judge. */
  List<UUID> next(WhatIf one, int most) {
    UUID after = one.after();
    return database
        .sql(
            """
            select case_id from cases.worklist_row
            where facility = :facility and received_at >= cast(:since as date)::timestamp at time zone zone
              and case_id > :after
            order by case_id limit :most
            """)
        .param("facility", one.facility())
        .param("since", one.since())
        .param("after", after == null ? new UUID(0, 0) : after)
        .param("most", most)
        .query((row, number) -> Sql.id(row, "case_id"))
        .list();
  }

  /** What came of some cases; of two nodes that judged the same, the first counts. */
  @Transactional
  public void judged(WhatIf one, List<UUID> cases, List<Judged> judged) {
    int rows =
        database
            .sql(
                """
                update cases.what_if set after_case = :last, cases = cases + :cases, judged = judged + :judged,
                  late = late + :late, supposed_late = supposed_late + :supposedLate, open = open + :open
                where id = :id and after_case is not distinct from cast(:before as uuid) and done_at is null
                """)
            .param("last", cases.getLast())
            .param("cases", cases.size())
            .param("judged", judged.size())
            .param("late", judged.stream().filter(Judged::late).count())
            .param("supposedLate", judged.stream().filter(Judged::supposedLate).count())
            .param("open", judged.stream().filter(Judged::open).count())
            .param("id", one.id())
            .param("before", one.after())
            .update();
    if (rows == 1) {
      int number = 0;
      for (Judged late : judged.stream().filter(Judged::supposedLate).toList()) {
        late(one.id(), late, number++);
      }
    }
  }

  private void late(UUID whatIf, Judged late, int number) {
    database
        .sql(
            """
            insert into cases.what_if_case (what_if, case_id, number, started_at, due_at, supposed_due_at, ended_at,
              met, late)
            values (:whatIf, :caseId, :number, :startedAt, :dueAt, :supposedDueAt, :endedAt, :met, :late)
            """)
        .param("whatIf", whatIf)
        .param("caseId", late.subject())
        .param("number", number)
        .param("startedAt", Sql.time(late.startedAt()))
        .param("dueAt", Sql.time(late.dueAt()))
        .param("supposedDueAt", Sql.time(late.supposedDueAt()))
        .param("endedAt", Sql.timeOrNull(late.endedAt()))
        .param("met", late.met())
        .param("late", late.late())
        .update();
  }

  void done(UUID id, Instant at) {
    database
        .sql("update cases.what_if set done_at = :at where id = :id and done_at is null")
        .param("at", Sql.time(at))
        .param("id", id)
        .update();
  }

  int forget(Instant before) {
    return database
        .sql("delete from cases.what_if where asked_at < :before")
        .param("before", Sql.time(before))
        .update();
  }

  /** Those that would have been late and were not come first; as far as a case is open to them. */
  List<Late> late(Actor actor, UUID whatIf, int most) {
    Map<String, Object> values = guard.values(actor);
    return database
        .sql(
            """
            select row.reference, row.title, row.zone, c.* from cases.what_if_case c
            join cases.worklist_row row on row.case_id = c.case_id
            where c.what_if = :whatIf and %s
            order by c.late, c.started_at, c.case_id, c.number limit :most
            """
                .formatted(Guard.openRows("row")))
        .params(values)
        .param("whatIf", whatIf)
        .param("most", most)
        .query(
            (row, number) ->
                new Late(
                    row.getString("reference"),
                    row.getString("title"),
                    ZoneId.of(row.getString("zone")),
                    Sql.instant(row, "started_at"),
                    Sql.instant(row, "due_at"),
                    Sql.instant(row, "supposed_due_at"),
                    Sql.instantOrNull(row, "ended_at"),
                    row.getBoolean("met"),
                    row.getBoolean("late")))
        .list();
  }

  private static WhatIf read(ResultSet row, int number) throws SQLException {
    return new WhatIf(
        Sql.id(row, "id"),
        Sql.id(row, "facility"),
        new Supposition(
            row.getString("rule_set"),
            row.getString("rule"),
            row.getInt("duration"),
            Unit.valueOf(row.getString("unit")),
            row.getString("calendar")),
        row.getString("label"),
        row.getString("was"),
        row.getObject("since", LocalDate.class),
        Sql.idOrNull(row, "after_case"),
        row.getInt("cases"),
        row.getInt("judged"),
        row.getInt("late"),
        row.getInt("supposed_late"),
        row.getInt("open"),
        Sql.id(row, "asked_by"),
        row.getString("asked_by_name"),
        Sql.instant(row, "asked_at"),
        Sql.instantOrNull(row, "done_at"));
  }
}
