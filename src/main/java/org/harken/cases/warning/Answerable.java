package org.harken.cases.warning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Practice;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Takers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers for the dates of a case: its owner; while nobody has it, the owner of its queue,
 * which is whoever answers for the department, else for the facility, else a supervisor there. No
 * clock runs without somebody.
 */
@Component
public class Answerable {

  private static final String SUPERVISES = "cases:downgrade";

  private final Access access;
  private final Takers takers;
  private final Practice practice;

  Answerable(Access access, Takers takers, Practice practice) {
    this.access = access;
    this.takers = takers;
    this.practice = practice;
  }

  public Optional<Staff> of(CaseFile file) {
    return active(file.owner()).or(() -> queue(file));
  }

  /** Whoever the case waits with while nobody has it. */
  public Optional<Staff> queue(CaseFile file) {
    return Stream.concat(ofPlace(file), supervisors(file))
        .findFirst()
        .or(
            () ->
                practice.everybodyWho(SUPERVISES).stream()
                    .filter(one -> takers.isOpenTo(file, one))
                    .findFirst());
  }

  private Stream<Staff> ofPlace(CaseFile file) {
    UUID department = file.department();
    UUID ward =
        department == null
            ? null
            : access.department(department).map(Department::owner).orElse(null);
    UUID house = access.facility(file.facility()).map(Facility::owner).orElse(null);
    return Stream.concat(active(ward).stream(), active(house).stream())
        .filter(one -> takers.mayOwn(file, one));
  }

  /** Supervisors before directors, then anybody who works there. */
  Stream<Staff> supervisors(CaseFile file) {
    List<Staff> above = access.staffWho(SUPERVISES, file.facility());
    List<Staff> all = access.staffWho("cases:work", file.facility());
    return Stream.concat(
            above.stream()
                .sorted(
                    Comparator.comparing((Staff one) -> one.role() != Role.SUPERVISOR)
                        .thenComparing(Staff::name)),
            all.stream())
        .distinct()
        .filter(one -> takers.mayOwn(file, one));
  }

  private Optional<Staff> active(@Nullable UUID staff) {
    return Optional.ofNullable(staff).flatMap(access::staff).filter(Staff::active);
  }
}
