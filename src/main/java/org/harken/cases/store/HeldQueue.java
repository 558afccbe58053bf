package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Scope;
import org.harken.cases.HeldBack;
import org.harken.cases.HeldBack.Held;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What later rooms hold back until another lets it go, as far as its cases are open to somebody.
 */
@Component
public class HeldQueue {

  /**
   * One line of the queue.
   *
   * @param dueAt when the next thing is owed on its case; null where nothing is
   */
  public record Line(
      Held held,
      String reference,
      String title,
      String facilityName,
      ZoneId zone,
      @Nullable Instant dueAt) {}

  /** The case of a line as lists know it. */
  private record Known(
      String reference, String title, String facilityName, ZoneId zone, @Nullable Instant dueAt) {}

  private final ObjectProvider<HeldBack> rooms;
  private final JdbcClient database;
  private final Access access;
  private final Guard guard;

  // looked up when asked: the rooms that hold something back are upper ones
  HeldQueue(ObjectProvider<HeldBack> rooms, JdbcClient database, Access access, Guard guard) {
    this.rooms = rooms;
    this.database = database;
    this.access = access;
    this.guard = guard;
  }

  /** What waits for somebody like this actor, the longest first; never their own. */
  public List<Line> waitingFor(Actor actor) {
    return lines(actor, all().filter(one -> !one.author().equals(actor.id())).toList());
  }

  /** Somebody's own that waits. */
  public List<Line> of(Actor author) {
    return lines(author, all().filter(one -> one.author().equals(author.id())).toList());
  }

  /** Everything with steps of its wait still to be told. */
  public List<Held> untold(int steps) {
    return all().filter(one -> one.told() < steps).toList();
  }

  /** True where this call told the step: of two nodes only one does. */
  public boolean told(Held held, int before) {
    return rooms.orderedStream().anyMatch(room -> room.told(held.thing(), before));
  }

  private Stream<Held> all() {
    return rooms
        .orderedStream()
        .flatMap(room -> room.held().stream())
        .sorted(Comparator.comparing(Held::since));
  }

  private List<Line> lines(Actor actor, List<Held> held) {
    if (held.isEmpty()) {
      return List.of();
    }
    Map<UUID, Known> known = known(actor, held);
    return held.stream()
        .flatMap(
            one ->
                Stream.ofNullable(known.get(one.caseId()))
                    .map(
                        row ->
                            new Line(
                                one,
                                row.reference(),
                                row.title(),
                                row.facilityName(),
                                row.zone(),
                                row.dueAt())))
        .toList();
  }

  /** Of their cases those that are open, within reach, and not closed to this actor. */
  private Map<UUID, Known> known(Actor actor, List<Held> held) {
    Scope scope = access.scope(actor);
    Map<String, Object> values = new LinkedHashMap<>(guard.values(actor));
    values.put("ids", held.stream().map(Held::caseId).distinct().toArray(UUID[]::new));
    values.put("everything", scope.everything());
    values.put("facilities", scope.facilityArray());
    values.put("departments", scope.departmentArray());
    Map<UUID, Known> known = new HashMap<>();
    database
        .sql(
            """
            select r.case_id, r.reference, r.title, r.facility_name, r.zone, r.due_at
            from cases.worklist_row r
            where r.case_id = any(:ids) and r.status <> 'CLOSED'
              and (:everything or r.facility = any(:facilities) or r.department = any(:departments))
              and %s
            """
                .formatted(Guard.openRows("r")))
        .params(values)
        .query(
            row -> {
              known.put(Sql.id(row, "case_id"), known(row));
            });
    return known;
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString("reference"),
        row.getString("title"),
        row.getString("facility_name"),
        ZoneId.of(row.getString("zone")),
        Sql.instantOrNull(row, "due_at"));
  }
}
