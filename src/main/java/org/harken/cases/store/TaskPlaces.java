package org.harken.cases.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Scope;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a task asks the office itself or a department, as it was when it was given. */
@Component
public class TaskPlaces {

  /**
   * Who is asked.
   *
   * @param department null for the office, and where it is not known which
   */
  public record Place(boolean office, @Nullable UUID department) {}

  private final JdbcClient database;
  private final Access access;
  private final Clock clock;

  TaskPlaces(JdbcClient database, Access access, Clock clock) {
    this.database = database;
    this.access = access;
    this.clock = clock;
  }

  /** Who has the task now, where it belongs to a case. */
  public Optional<Place> now(UUID task) {
    return database
        .sql(
            """
            select t.assignee, f.facility, f.department
            from cases.task t join cases.case_file f on f.id = t.case_id where t.id = :task
            """)
        .param("task", task)
        .query(
            (row, number) ->
                of(
                    Sql.id(row, "assignee"),
                    Sql.id(row, "facility"),
                    Sql.idOrNull(row, "department")))
        .optional();
  }

  /** Whoever works on cases is the office; of others, the department of the case if theirs. */
  private Place of(UUID assignee, UUID facility, @Nullable UUID caseDepartment) {
    Actor actor = access.actor(assignee);
    if (actor.may("cases:work")) {
      return new Place(true, null);
    }
    Scope scope = access.scope(actor);
    if (caseDepartment != null && scope.covers(facility, caseDepartment)) {
      return new Place(false, caseDepartment);
    }
    Set<UUID> own = scope.departments();
    return new Place(
        false, own.size() == 1 ? own.iterator().next() : ownedAlone(assignee, facility));
  }

  private @Nullable UUID ownedAlone(UUID staff, UUID facility) {
    List<Department> owned =
        access.departments(facility).stream().filter(one -> staff.equals(one.owner())).toList();
    return owned.size() == 1 ? owned.getFirst().id() : null;
  }

  /** From now on the task lies with whoever has it. */
  void lies(UUID task) {
    lies(task, clock.instant());
  }

  void lies(UUID task, Instant since) {
    now(task).ifPresent(place -> write(task, place, since));
  }

  private void write(UUID task, Place place, Instant since) {
    database
        .sql(
            """
            insert into cases.task_place (task, case_id, since, office, department)
            select id, case_id, :since, :office, :department from cases.task where id = :task
            on conflict (task, since) do update set office = excluded.office, department = excluded.department
            """)
        .param("task", task)
        .param("since", Sql.time(since))
        .param("office", place.office())
        .param("department", place.department())
        .update();
  }

  void move(UUID from, UUID to) {
    database
        .sql("update cases.task_place set case_id = :to where case_id = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }
}
