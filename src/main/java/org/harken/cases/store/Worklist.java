package org.harken.cases.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.alerts.Warnings;
import org.harken.cases.CaseKind;
import org.harken.cases.NextStep;
import org.harken.cases.recognition.Decision;
import org.harken.cases.store.Agenda.Waits;
import org.harken.cases.store.NextSteps.Facts;
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
        outcome, rank, steps)
      values (:id, :reference, :title, :kind, :status, :channel, :language, :receivedAt,
        :facility, :facilityName, :zone, :department, :departmentName, :owner, :ownerName, :patient,
        :complainant, :names, :dueAt, :dueKind, :dueLabel, :danger, :openTasks, :waitingTasks, :waiting,
        :outcome, :rank, :steps)
      on conflict (case_id) do update set title = excluded.title, kind = excluded.kind,
        status = excluded.status, channel = excluded.channel, language = excluded.language,
        received_at = excluded.received_at, facility = excluded.facility,
        facility_name = excluded.facility_name, zone = excluded.zone, department = excluded.department,
        department_name = excluded.department_name, owner = excluded.owner, owner_name = excluded.owner_name,
        patient_name = excluded.patient_name, complainant_name = excluded.complainant_name,
        names = excluded.names, due_at = excluded.due_at, due_kind = excluded.due_kind,
        due_label = excluded.due_label, danger = excluded.danger, open_tasks = excluded.open_tasks,
        waiting_tasks = excluded.waiting_tasks, waiting = excluded.waiting, outcome = excluded.outcome,
        rank = excluded.rank, steps = excluded.steps, unfigured = cases.worklist_row.unfigured + 1
      """;

  private final JdbcClient database;
  private final CaseFiles files;
  private final Clocks clocks;
  private final People people;
  private final Access access;
  private final Next next;

  /** What is to be done next, what it follows from, and who was warned of it. */
  @Component
  record Next(NextSteps steps, Agenda agenda, Warnings warnings, Clock clock) {}

  Worklist(
      JdbcClient database,
      CaseFiles files,
      Clocks clocks,
      People people,
      Access access,
      Next next) {
    this.next = next;
    this.database = database;
    this.files = files;
    this.clocks = clocks;
    this.people = people;
    this.access = access;
  }

  private record Ending(String outcome, Instant at) {}

  private record Names(String patient, String complainant, String all) {}

  /** Writes the row of a case anew; warnings of what is not owed any more ask nobody. */
  public void refresh(UUID caseId) {
    CaseFile file = files.find(caseId).orElseThrow();
    Waits waits = next.agenda().of(file);
    List<Obligation> obligations = clocks.of(caseId);
    write(
        file,
        names(file),
        nextDue(file, obligations),
        ending(file),
        waits,
        next.steps().of(file, waits.facts(), next.clock().instant()));
    next.warnings()
        .settle(
            caseId,
            obligations.stream()
                .filter(one -> one.status().isOpen() && !file.isClosed())
                .collect(Collectors.toMap(Obligation::id, Obligation::dueAt)),
            file.owner());
  }

  /** Writes the row of a case that was recorded in this transaction, with what it has to do. */
  public void first(
      CaseFile file, Decision decision, List<Obligation> obligations, List<Person> registered) {
    var facts = new Facts(decision.forReview(), !decision.toAsk().isEmpty(), false, List.of());
    write(
        file,
        names(file, registered),
        nextDue(file, obligations),
        Optional.empty(),
        new Waits(0, 0, facts),
        next.steps().first(file, facts, next.clock().instant()));
  }

  private void write(
      CaseFile file,
      Names names,
      Optional<Obligation> due,
      Optional<Ending> ending,
      Waits waits,
      List<NextStep> steps) {
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
        .param("openTasks", waits.open())
        .param("waitingTasks", waits.ofOthers())
        .param("waiting", isWaiting(file, waits))
        .param("outcome", ending.map(Ending::outcome).orElse(null))
        .param("rank", rank(file, due, ending))
        .param("steps", StepsText.of(steps))
        .update();
  }

  private static boolean isWaiting(CaseFile file, Waits waits) {
    return !file.isClosed() && (file.kind() == CaseKind.PENDING_AUTHORITY || waits.ofOthers() > 0);
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

  private Names names(CaseFile file) {
    Set<UUID> ids = new LinkedHashSet<>();
    Stream.of(file.patient(), file.complainant()).forEach(id -> addIfKnown(ids, id));
    return names(file, people.persons(ids).values());
  }

  private static Names names(CaseFile file, Collection<Person> people) {
    Map<UUID, Person> known = new HashMap<>();
    people.forEach(person -> known.put(person.id(), person));
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
