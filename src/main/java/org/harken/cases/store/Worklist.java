package org.harken.cases.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.cases.CaseKind;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationStatus;
import org.harken.people.People;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the one table that lists are read from, in the transaction that changes a case. */
@Component
public class Worklist {

  private static final String UPSERT =
      """
      insert into cases.worklist_row (case_id, reference, title, kind, status, channel, language, received_at,
        facility, facility_name, zone, department, department_name, owner, owner_name, patient_name,
        complainant_name, names, due_at, due_kind, due_label, danger, open_tasks, waiting_tasks, waiting,
        outcome, rank)
      values (:id, :reference, :title, :kind, :status, :channel, :language, :receivedAt,
        :facility, :facilityName, :zone, :department, :departmentName, :owner, :ownerName, :patient,
        :complainant, :names, :dueAt, :dueKind, :dueLabel, :danger, :openTasks, :waitingTasks, :waiting,
        :outcome, :rank)
      on conflict (case_id) do update set title = excluded.title, kind = excluded.kind,
        status = excluded.status, received_at = excluded.received_at, facility = excluded.facility,
        facility_name = excluded.facility_name, department = excluded.department,
        department_name = excluded.department_name, owner = excluded.owner, owner_name = excluded.owner_name,
        patient_name = excluded.patient_name, complainant_name = excluded.complainant_name,
        names = excluded.names, due_at = excluded.due_at, due_kind = excluded.due_kind,
        due_label = excluded.due_label, danger = excluded.danger, open_tasks = excluded.open_tasks,
        waiting_tasks = excluded.waiting_tasks, waiting = excluded.waiting, outcome = excluded.outcome,
        rank = excluded.rank, unfigured = cases.worklist_row.unfigured + 1
      """;

  private final JdbcClient database;
  private final CaseFiles files;
  private final Clocks clocks;
  private final People people;
  private final Access access;

  Worklist(JdbcClient database, CaseFiles files, Clocks clocks, People people, Access access) {
    this.database = database;
    this.files = files;
    this.clocks = clocks;
    this.people = people;
    this.access = access;
  }

  private record Tasks(int open, int ofOthers) {}

  private record Ending(String outcome, Instant at) {}

  private record Names(String patient, String complainant, String all) {}

  /** Writes the row of a case anew. */
  public void refresh(UUID caseId) {
    CaseFile file = files.find(caseId).orElseThrow();
    write(file, nextDue(file, clocks.of(caseId)), ending(file), tasks(file));
  }

  /** Writes the row of a case that was recorded in this transaction, with what it has to do. */
  public void first(CaseFile file, List<Obligation> obligations) {
    write(file, nextDue(file, obligations), Optional.empty(), new Tasks(0, 0));
  }

  private void write(
      CaseFile file, Optional<Obligation> due, Optional<Ending> ending, Tasks tasks) {
    Names names = names(file);
    Facility facility = access.facility(file.facility()).orElseThrow();
    database
        .sql(UPSERT)
        .param("id", file.id())
        .param("reference", file.reference())
        .param("title", file.title())
        .param("kind", file.kind().name())
        .param("status", file.status().name())
        .param("channel", file.channel().name())
        .param("language", file.language())
        .param("receivedAt", Sql.time(file.receivedAt()))
        .param("facility", file.facility())
        .param("facilityName", facility.name())
        .param("zone", file.zone().getId())
        .param("department", file.department())
        .param("departmentName", departmentName(file.department()))
        .param("owner", file.owner())
        .param("ownerName", staffName(file.owner()))
        .param("patient", names.patient())
        .param("complainant", names.complainant())
        .param("names", names.all())
        .param("dueAt", Sql.timeOrNull(due.map(Obligation::dueAt).orElse(null)))
        .param("dueKind", due.map(obligation -> obligation.kind().name()).orElse(null))
        .param("dueLabel", due.map(Obligation::label).orElse(null))
        .param("danger", file.danger())
        .param("openTasks", tasks.open())
        .param("waitingTasks", tasks.ofOthers())
        .param("waiting", isWaiting(file, tasks))
        .param("outcome", ending.map(Ending::outcome).orElse(null))
        .param("rank", rank(file, due, ending))
        .update();
  }

  private static boolean isWaiting(CaseFile file, Tasks tasks) {
    return !file.isClosed() && (file.kind() == CaseKind.PENDING_AUTHORITY || tasks.ofOthers() > 0);
  }

  private static Optional<Obligation> nextDue(CaseFile file, List<Obligation> obligations) {
    if (file.isClosed()) {
      return Optional.empty();
    }
    // what stands still leads only where nothing runs
    return obligations.stream()
        .filter(obligation -> obligation.status().isOpen())
        .min(
            Comparator.comparing((Obligation one) -> one.status() == ObligationStatus.PAUSED)
                .thenComparing(Obligation::dueAt));
  }

  private static long rank(CaseFile file, Optional<Obligation> due, Optional<Ending> ending) {
    return ending.isPresent()
        ? Ranks.closed(ending.get().at())
        : Ranks.open(file.danger(), due.map(Obligation::dueAt).orElse(null), file.receivedAt());
  }

  private Optional<Ending> ending(CaseFile file) {
    if (!file.isClosed()) {
      return Optional.empty();
    }
    return database
        .sql(
            "select outcome, closed_at from cases.closing where case_id = :id"
                + " order by id desc limit 1")
        .param("id", file.id())
        .query((row, number) -> new Ending(row.getString("outcome"), Sql.instant(row, "closed_at")))
        .optional();
  }

  private Tasks tasks(CaseFile file) {
    return database
        .sql(
            """
            select count(*) as open, count(*) filter (where assignee is distinct from cast(:owner as uuid)) as others
            from cases.task where case_id = :id and done_at is null and cancelled_at is null
            """)
        .param("id", file.id())
        .param("owner", file.owner())
        .query((row, number) -> new Tasks(row.getInt("open"), row.getInt("others")))
        .single();
  }

  private Names names(CaseFile file) {
    Set<UUID> ids = new LinkedHashSet<>();
    Stream.of(file.patient(), file.complainant()).forEach(id -> addIfKnown(ids, id));
    // not Map.of(): that one refuses to be asked for nobody
    Map<UUID, Person> known = new HashMap<>(people.persons(ids));
    List<String> all =
        known.values().stream()
            .flatMap(person -> Stream.of(person.name(), text(person.mrn()), text(person.phone())))
            .filter(text -> !text.isBlank())
            .toList();
    return new Names(
        name(known, file.patient()), name(known, file.complainant()), String.join(" ", all));
  }

  private static void addIfKnown(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private static String name(Map<UUID, Person> known, @Nullable UUID id) {
    Person person = id == null ? null : known.get(id);
    return person == null ? "" : person.name();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private @Nullable String departmentName(@Nullable UUID department) {
    return department == null
        ? null
        : access.department(department).map(Department::name).orElse(null);
  }

  private @Nullable String staffName(@Nullable UUID staff) {
    return staff == null ? null : access.staff(staff).map(Staff::name).orElse(null);
  }
}
