package org.harken.clocks.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.store.Told.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened on each case, as far as clocks go by it. Nothing here is ever changed; what was
 * told wrongly is marked, and counts no more.
 */
@Repository
public class Events {

  private static final String COLUMNS =
      """
      thread, number, type, at, matter, ends, again, stage, day, notice_sent_at, decider, by_name,
      reason, facility, zone, packs, stated_days, told_at
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Clock clock;

  Events(JdbcClient database, JdbcTemplate batches, Clock clock) {
    this.database = database;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * Takes the next numbers of a case; whoever else tells something of it waits until this
   * transaction ends.
   *
   * @return the number of the last event told before
   */
  public int hold(UUID subject, int events) {
    return database
        .sql(
            """
            insert into clocks.ledger as l (subject, events) values (:subject, :events)
            on conflict (subject) do update set events = l.events + :events
            returning events - :events
            """)
        .param("subject", subject)
        .param("events", events)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  public void add(UUID subject, List<Told> told) {
    batches.batchUpdate(
        "insert into clocks.event (subject, "
            + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        told.stream().map(one -> values(subject, one)).toList());
  }

  private Object[] values(UUID subject, Told told) {
    Event event = told.event();
    Event.Details details = event.details();
    Context context = told.context();
    Instant notice = details.noticeSentAt();
    Decider decider = details.decider();
    return orNulls(
        subject,
        told.thread(),
        told.number(),
        event.type().name(),
        at(event.at()),
        details.matter(),
        details.ends(),
        details.again(),
        details.stage(),
        details.day(),
        notice == null ? null : at(notice),
        decider == null ? null : decider.name(),
        details.by(),
        details.reason(),
        context == null ? null : context.facility(),
        context == null ? null : context.zone().getId(),
        context == null ? null : context.packs().toArray(String[]::new),
        context == null ? null : context.statedDays(),
        at(context == null ? clock.instant() : context.toldAt()));
  }

  @SuppressWarnings("NullAway") // columns may be null
  private static Object[] orNulls(@Nullable Object... values) {
    return values;
  }

  /** They had not happened so. */
  public void takeBack(List<Told> told, Instant now) {
    batches.batchUpdate(
        "update clocks.event set taken_back_at = ? where thread = ? and number = ?",
        told.stream().map(one -> new Object[] {at(now), one.thread(), one.number()}).toList());
  }

  public List<Told> of(UUID subject) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from clocks.event where subject = :subject and taken_back_at is null")
        .param("subject", subject)
        .query((row, number) -> read(row))
        .list();
  }

  /** Of several cases at once; each line names its case. */
  public List<OfCase> of(Collection<UUID> subjects) {
    return database
        .sql(
            "select subject, "
                + COLUMNS
                + " from clocks.event where subject = any(:subjects)"
                + " and taken_back_at is null")
        .param("subjects", subjects.toArray(UUID[]::new))
        .query((row, number) -> new OfCase(row.getObject("subject", UUID.class), read(row)))
        .list();
  }

  /** An event and the case it is on. */
  public record OfCase(UUID subject, Told told) {}

  public List<Joined> joined(UUID subject) {
    return database
        .sql("select thread, goes_into, after_event from clocks.joined where subject = :subject")
        .param("subject", subject)
        .query(
            (row, number) ->
                new Joined(
                    row.getObject("thread", UUID.class),
                    row.getObject("goes_into", UUID.class),
                    row.getInt("after_event")))
        .list();
  }

  /** Everything of one case goes on in another. */
  public void join(UUID from, UUID to, int after) {
    database
        .sql("update clocks.event set subject = :to where subject = :from")
        .param("from", from)
        .param("to", to)
        .update();
    database
        .sql("update clocks.joined set subject = :to where subject = :from")
        .param("from", from)
        .param("to", to)
        .update();
    database
        .sql(
            """
            insert into clocks.joined (subject, thread, goes_into, after_event)
            values (:to, :from, :to, :after) on conflict do nothing
            """)
        .param("from", from)
        .param("to", to)
        .param("after", after)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Told read(ResultSet row) throws SQLException {
    var event =
        new Event(
            EventType.valueOf(row.getString("type")),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            details(row));
    return new Told(row.getObject("thread", UUID.class), row.getInt("number"), event, context(row));
  }

  private static Event.Details details(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime notice = row.getObject("notice_sent_at", OffsetDateTime.class);
    @Nullable String decider = row.getString("decider");
    return new Event.Details(
        row.getString("matter"),
        row.getBoolean("ends"),
        row.getBoolean("again"),
        row.getObject("stage", Integer.class),
        row.getObject("day", LocalDate.class),
        notice == null ? null : notice.toInstant(),
        decider == null ? null : Decider.valueOf(decider),
        row.getString("by_name"),
        row.getString("reason"));
  }

  private static @Nullable Context context(ResultSet row) throws SQLException {
    @Nullable String zone = row.getString("zone");
    @Nullable Array packs = row.getArray("packs");
    if (zone == null || packs == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (Object name : (Object[]) packs.getArray()) {
      names.add(String.valueOf(name));
    }
    return new Context(
        row.getObject("facility", UUID.class),
        ZoneId.of(zone),
        List.copyOf(names),
        row.getObject("stated_days", Integer.class),
        row.getObject("told_at", OffsetDateTime.class).toInstant());
  }
}
