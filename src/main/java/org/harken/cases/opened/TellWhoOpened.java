package org.harken.cases.opened;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Reach;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a person who asks who opened their complaint: by role and department for everybody who
 * works on the case, by name through the privacy officer alone. Each answer is itself an entry.
 */
@Service
public class TellWhoOpened {

  private final Reach reach;
  private final Audit audit;
  private final Access access;

  TellWhoOpened(Reach reach, Audit audit, Access access) {
    this.reach = reach;
    this.audit = audit;
    this.access = access;
  }

  @Transactional
  public Told byRole(Actor actor, String reference) {
    return tell(actor, reference, false);
  }

  @Transactional
  public Told byName(Actor actor, String reference) {
    return tell(actor, reference, true);
  }

  private Told tell(Actor actor, String reference, boolean names) {
    CaseFile file = reach.read(actor, reference);
    Map<UUID, String> departments = new HashMap<>();
    List<Opening> openings =
        audit.viewsOf("case", file.id().toString()).stream()
            .map(
                entry ->
                    opening(
                        entry,
                        names,
                        departments.computeIfAbsent(entry.actor(), this::departmentOf)))
            .toList();
    audit.changed(
        actor,
        "told-who-opened",
        "case",
        file.id().toString(),
        Map.of("names", names, "openings", openings.size()));
    return new Told(file, openings);
  }

  private static Opening opening(AuditEntry entry, boolean names, String department) {
    return new Opening(entry.at(), names ? entry.actorName() : "", entry.actorTitle(), department);
  }

  private String departmentOf(UUID id) {
    Optional<Staff> staff = access.staff(id);
    if (staff.isEmpty()) {
      return "";
    }
    Scope scope = access.scope(access.actor(id));
    String wards =
        scope.departments().stream()
            .map(access::department)
            .flatMap(Optional::stream)
            .map(Department::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return wards.isEmpty()
        ? access.facility(staff.get().facility()).map(Facility::name).orElse("")
        : wards;
  }

  /** The openings of one case, newest first. */
  record Told(CaseFile file, List<Opening> openings) {}
}
