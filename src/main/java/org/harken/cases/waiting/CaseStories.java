package org.harken.cases.waiting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.cases.Happening;
import org.harken.cases.Happenings;
import org.harken.cases.store.Sql;
import org.harken.cases.store.TaskPlaces;
import org.harken.clocks.Clocks;
import org.harken.clocks.model.EventType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened on cases, as far as figures of time ask: of this room and of later ones. */
@Component
public class CaseStories {

  /** A task of which it was not kept who was asked when it was given. */
  private static final String UNPLACED = "task.unplaced";

  public static final String RECORDED = "case.recorded";
  public static final String HAS_OWNER = "owner.has";
  public static final String TAKEN = "owner.taken";
  public static final String PASSED = "owner.passed";
  public static final String ASKED = "department.asked";
  public static final String ANSWERED = "department.answered";

  private static final String READ =
      """
      select id as case_id, 'case.received' as what, id as thing, received_at as at, department
      from cases.case_file where id = any(:ids)
      union all select id, 'case.recorded', id, recorded_at, null from cases.case_file where id = any(:ids)
      union all select id, 'owner.has', id, recorded_at, null
      from cases.case_file where id = any(:ids) and owner is not null
      union all select case_id, 'case.closed', id, closed_at, null from cases.closing where case_id = any(:ids)
      union all select case_id, 'case.reopened', id, reopened_at, null
      from cases.closing where case_id = any(:ids) and reopened_at is not null
      union all select case_id,
        case when title like 'Laid back%' or title like 'Handed %' or title like 'Nobody%' then 'owner.passed'
          else 'owner.taken' end, id, at, null
      from cases.event where case_id = any(:ids) and kind = 'OWNER'
      union all select case_id, 'event.' || type, id, at, null from cases.event line
      where case_id = any(:ids) and type is not null
        and not exists (select 1 from cases.repair r where r.item = line.id)
      union all select case_id, case kind when 'PENDING_AUTHORITY' then 'authority.asked' else 'authority.known' end,
        case_id, decided_at, null
      from cases.decision where case_id = any(:ids) and standing
      union all select r.case_id, 'review.asked', r.case_id, (r.referred_on + 1)::timestamp at time zone f.zone, null
      from cases.clinical_review r join cases.case_file f on f.id = r.case_id where r.case_id = any(:ids)
      union all select r.case_id, 'review.back', r.case_id, (r.completed_on + 1)::timestamp at time zone f.zone, null
      from cases.clinical_review r join cases.case_file f on f.id = r.case_id
      where r.case_id = any(:ids) and r.completed_on is not null
      union all select case_id, 'department.asked', task, since, department
      from cases.task_place where case_id = any(:ids) and not office
      union all select case_id, 'department.answered', task, since, null
      from (select p.*, lag(p.since) over (partition by p.task order by p.since) as before
        from cases.task_place p where p.case_id = any(:ids)) moved
      where before is not null
      union all select case_id, 'department.answered', id, coalesce(done_at, cancelled_at), null
      from cases.task where case_id = any(:ids) and (done_at is not null or cancelled_at is not null)
      union all select case_id, 'task.unplaced', id, created_at, null from cases.task t
      where case_id = any(:ids) and not exists (select 1 from cases.task_place p where p.task = t.id)
      """;

  /** What clocks were told that says for whom a case waits. */
  private static final Set<EventType> OF_CLOCKS =
      EnumSet.of(EventType.INFORMATION_REQUESTED, EventType.RESUMED);

  private final JdbcClient database;
  private final TaskPlaces places;
  private final Clocks clocks;
  private final ObjectProvider<Happenings> rooms;

  // looked up when asked: the rooms themselves know the case
  CaseStories(
      JdbcClient database, TaskPlaces places, Clocks clocks, ObjectProvider<Happenings> rooms) {
    this.clocks = clocks;
    this.database = database;
    this.places = places;
    this.rooms = rooms;
  }

  public List<Happening> of(UUID caseId) {
    return of(List.of(caseId)).getOrDefault(caseId, List.of());
  }

  public Map<UUID, List<Happening>> of(Collection<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Happening>> stories = new HashMap<>();
    Stream.concat(here(caseIds).stream(), rooms.stream().flatMap(room -> room.of(caseIds).stream()))
        .forEach(one -> stories.computeIfAbsent(one.caseId(), any -> new ArrayList<>()).add(one));
    ofClocks(caseIds)
        .forEach(one -> stories.computeIfAbsent(one.caseId(), any -> new ArrayList<>()).add(one));
    stories.values().forEach(this::place);
    return stories;
  }

  private List<Happening> ofClocks(Collection<UUID> caseIds) {
    List<Happening> told = new ArrayList<>();
    clocks
        .events(caseIds)
        .forEach(
            (caseId, events) ->
                events.stream()
                    .filter(event -> OF_CLOCKS.contains(event.type()))
                    .map(
                        event ->
                            Happening.of(
                                caseId, "clock." + event.type().name(), caseId, event.at()))
                    .forEach(told::add));
    return told;
  }

  private List<Happening> here(Collection<UUID> caseIds) {
    return database
        .sql(READ)
        .param("ids", caseIds.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Happening(
                    Sql.id(row, "case_id"),
                    row.getString("what"),
                    Sql.id(row, "thing"),
                    Sql.instant(row, "at"),
                    Sql.idOrNull(row, "department")))
        .list();
  }

  /** Tasks from before it was kept: whoever has them now is taken as who was asked. */
  private void place(List<Happening> story) {
    if (story.stream().noneMatch(one -> one.what().equals(UNPLACED))) {
      return;
    }
    List<Happening> placed = new ArrayList<>();
    for (Happening one : story) {
      if (one.what().equals(UNPLACED)) {
        places
            .now(one.thing())
            .filter(place -> !place.office())
            .ifPresent(
                place ->
                    placed.add(
                        new Happening(
                            one.caseId(), ASKED, one.thing(), one.at(), place.department())));
      } else {
        placed.add(one);
      }
    }
    story.clear();
    story.addAll(placed);
  }
}
