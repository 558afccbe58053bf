package org.harken.cases.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.handover.HandOver.State;
import org.harken.cases.store.Sql;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs and what became of each piece of work. */
@Repository
class HandOvers {

  /** What became of one piece of work. */
  enum Fate {
    GIVEN,
    NOT_GIVEN,
    BACK,
    KEPT
  }

  /** One case or task of a hand-over. */
  record Item(
      UUID id, @Nullable UUID caseId, @Nullable UUID task, String label, Fate fate, String why) {}

  private final JdbcClient database;

  HandOvers(JdbcClient database) {
    this.database = database;
  }

  /** False where the giver's work is in other hands already. */
  boolean add(HandOver one) {
    return database
            .sql(
                """
            insert into cases.hand_over (id, giver, giver_name, taker, taker_name, from_day, to_day, zone, word,
              state, made_by, made_by_name, made_at)
            values (:id, :giver, :giverName, :taker, :takerName, :fromDay, :toDay, :zone, :word,
              :state, :by, :byName, :at)
            on conflict (giver) where state in ('PLANNED', 'RUNNING') do nothing
            """)
            .param("id", one.id())
            .param("giver", one.giver())
            .param("giverName", one.giverName())
            .param("taker", one.taker())
            .param("takerName", one.takerName())
            .param("fromDay", one.fromDay())
            .param("toDay", one.toDay())
            .param("zone", one.zone().getId())
            .param("word", one.word())
            .param("state", one.state().name())
            .param("by", one.madeBy())
            .param("byName", one.madeByName())
            .param("at", Sql.time(one.madeAt()))
            .update()
        == 1;
  }

  Optional<HandOver> find(UUID id) {
    return database
        .sql("select * from cases.hand_over where id = :id")
        .param("id", id)
        .query(HandOvers::read)
        .optional();
  }

  Optional<HandOver> openOf(UUID giver) {
    return database
        .sql(
            "select * from cases.hand_over where giver = :giver and state in ('PLANNED', 'RUNNING')")
        .param("giver", giver)
        .query(HandOvers::read)
        .optional();
  }

  /** Somebody decided on this person's work since then: it ran, or was taken back. */
  boolean wasRunning(UUID giver, Instant since) {
    return database
        .sql(
            """
            select exists (select from cases.hand_over where giver = :giver
              and (made_at >= :since or started_at >= :since or ended_at >= :since))
            """)
        .param("giver", giver)
        .param("since", Sql.time(since))
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  /** Given by, given to or made by one of these people, newest first. */
  List<HandOver> around(List<UUID> people) {
    UUID[] ids = people.toArray(UUID[]::new);
    return database
        .sql(
            """
            select * from cases.hand_over
            where giver = any(:ids) or taker = any(:ids) or made_by = any(:ids)
            order by made_at desc, id limit 30
            """)
        .param("ids", ids)
        .query(HandOvers::read)
        .list();
  }

  /** Planned ones, and those a stopped node did not finish giving. */
  List<HandOver> waiting(Instant abandonedBefore) {
    return database
        .sql(
            """
            select * from cases.hand_over
            where state = 'PLANNED' or (state = 'RUNNING' and started_at is null and made_at < :before)
            order by from_day, id limit 200
            """)
        .param("before", Sql.time(abandonedBefore))
        .query(HandOvers::read)
        .list();
  }

  /** True where this call changed it: of two at once only one goes on. */
  boolean go(UUID id, State from, State to) {
    return database
            .sql("update cases.hand_over set state = :to where id = :id and state = :from")
            .param("to", to.name())
            .param("id", id)
            .param("from", from.name())
            .update()
        == 1;
  }

  void started(UUID id, Instant at) {
    database
        .sql("update cases.hand_over set started_at = :at where id = :id")
        .param("at", Sql.time(at))
        .param("id", id)
        .update();
  }

  void ended(Actor actor, UUID id, Instant at) {
    database
        .sql("update cases.hand_over set ended_at = :at, ended_by_name = :by where id = :id")
        .param("at", Sql.time(at))
        .param("by", actor.name())
        .param("id", id)
        .update();
  }

  void item(
      UUID handOver,
      @Nullable UUID caseId,
      @Nullable UUID task,
      String label,
      Fate fate,
      String why) {
    database
        .sql(
            """
            insert into cases.hand_over_item (id, hand_over, case_id, task, label, state, why)
            values (:id, :handOver, :caseId, :task, :label, :state, :why)
            """)
        .param("id", Ids.next())
        .param("handOver", handOver)
        .param("caseId", caseId)
        .param("task", task)
        .param("label", label)
        .param("state", fate.name())
        .param("why", why)
        .update();
  }

  void becomes(UUID item, Fate fate, String why) {
    database
        .sql("update cases.hand_over_item set state = :state, why = :why where id = :id")
        .param("state", fate.name())
        .param("why", why)
        .param("id", item)
        .update();
  }

  List<Item> items(UUID handOver) {
    return database
        .sql("select * from cases.hand_over_item where hand_over = :id order by id")
        .param("id", handOver)
        .query(
            (row, number) ->
                new Item(
                    Sql.id(row, "id"),
                    Sql.idOrNull(row, "case_id"),
                    Sql.idOrNull(row, "task"),
                    row.getString("label"),
                    Fate.valueOf(row.getString("state")),
                    row.getString("why")))
        .list();
  }

  private static HandOver read(ResultSet row, int number) throws SQLException {
    return new HandOver(
        Sql.id(row, "id"),
        Sql.id(row, "giver"),
        row.getString("giver_name"),
        Sql.id(row, "taker"),
        row.getString("taker_name"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        ZoneId.of(row.getString("zone")),
        row.getString("word"),
        State.valueOf(row.getString("state")),
        Sql.id(row, "made_by"),
        row.getString("made_by_name"),
        Sql.instant(row, "made_at"),
        Sql.instantOrNull(row, "started_at"),
        Sql.instantOrNull(row, "ended_at"),
        row.getString("ended_by_name"));
  }
}
