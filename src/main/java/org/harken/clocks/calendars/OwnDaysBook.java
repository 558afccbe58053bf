package org.harken.clocks.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A hospital's own days and switches, with their history: nothing is ever written over. */
@Repository
class OwnDaysBook {

  private final JdbcClient database;

  OwnDaysBook(JdbcClient database) {
    this.database = database;
  }

  /**
   * A day of its own.
   *
   * @param open worked although it is a day off; else closed although it is a working day
   */
  record OwnDay(LocalDate day, boolean open, String why) {}

  private record Switch(String calendar, String key, boolean on) {}

  /** What stood at that moment; a case keeps what stood when it was told of. */
  OwnDays asOf(UUID facility, Instant moment) {
    Set<LocalDate> closed = new HashSet<>();
    Set<LocalDate> open = new HashSet<>();
    days(facility, moment).forEach(day -> (day.open() ? open : closed).add(day.day()));
    Map<String, Map<String, Boolean>> switches = new HashMap<>();
    for (Switch one : switches(facility, moment)) {
      switches.computeIfAbsent(one.calendar(), any -> new HashMap<>()).put(one.key(), one.on());
    }
    return closed.isEmpty() && open.isEmpty() && switches.isEmpty()
        ? OwnDays.NONE
        : new OwnDays(closed, open, switches);
  }

  /** Its own days in their order. */
  List<OwnDay> days(UUID facility, Instant moment) {
    return database
        .sql(
            """
            select day, open, why from (
              select distinct on (day) day, open, why from clocks.own_day
              where facility = :facility and set_at <= :moment order by day, set_at desc) d
            where open is not null order by day
            """)
        .param("facility", facility)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new OwnDay(
                    row.getObject("day", LocalDate.class),
                    row.getBoolean("open"),
                    row.getString("why")))
        .list();
  }

  private List<Switch> switches(UUID facility, Instant moment) {
    return database
        .sql(
            """
            select calendar, key, day_off from (
              select distinct on (calendar, key) calendar, key, day_off from clocks.day_switch
              where facility = :facility and set_at <= :moment
              order by calendar, key, set_at desc) s
            where day_off is not null
            """)
        .param("facility", facility)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Switch(
                    row.getString("calendar"), row.getString("key"), row.getBoolean("day_off")))
        .list();
  }

  /**
   * @param open null: an ordinary day again
   */
  void day(UUID facility, LocalDate day, @Nullable Boolean open, String why, UUID by, Instant at) {
    database
        .sql(
            """
            insert into clocks.own_day (facility, day, open, why, set_by, set_at)
            values (:facility, :day, :open, :why, :by, :at)
            on conflict (facility, day, set_at) do update set open = :open, why = :why
            """)
        .param("facility", facility)
        .param("day", day)
        .param("open", open)
        .param("why", why)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void turn(UUID facility, String calendar, String key, boolean off, UUID by, Instant at) {
    database
        .sql(
            """
            insert into clocks.day_switch (facility, calendar, key, day_off, set_by, set_at)
            values (:facility, :calendar, :key, :off, :by, :at)
            on conflict (facility, calendar, key, set_at) do update set day_off = :off
            """)
        .param("facility", facility)
        .param("calendar", calendar)
        .param("key", key)
        .param("off", off)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
