package org.harken.access.administration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.organisation.NewStaff;
import org.harken.access.organisation.ReviseStaff;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What the administrator typed about somebody, kept as typed until it is right. */
public record StaffForm(
    @Nullable String name,
    @Nullable String email,
    @Nullable String title,
    @Nullable String phone,
    @Nullable String role,
    @Nullable String level,
    @Nullable String facility,
    @Nullable String supervisor,
    @Nullable String everything,
    @Nullable List<String> facilities,
    @Nullable List<String> departments,
    @Nullable String password) {

  static StaffForm empty() {
    return new StaffForm(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  static StaffForm of(Staff staff, Scope scope) {
    PracticeLevel level = staff.level();
    UUID supervisor = staff.supervisor();
    return new StaffForm(
        staff.name(),
        staff.email(),
        staff.title(),
        staff.phone(),
        staff.role().name(),
        level == null ? "" : level.name(),
        staff.facility().toString(),
        supervisor == null ? "" : supervisor.toString(),
        scope.everything() ? "true" : null,
        scope.facilities().stream().map(UUID::toString).toList(),
        scope.departments().stream().map(UUID::toString).toList(),
        null);
  }

  NewStaff toHire() {
    return new NewStaff(
        name,
        email,
        title,
        phone,
        chosenRole(),
        chosenLevel(),
        chosenFacility(),
        chosenSupervisor(),
        scope(),
        password == null ? "" : password);
  }

  ReviseStaff.Request toRevise() {
    return new ReviseStaff.Request(
        name, title, phone, chosenRole(), chosenLevel(), chosenFacility(), scope());
  }

  @Nullable UUID chosenSupervisor() {
    return id(supervisor).orElse(null);
  }

  private Scope scope() {
    return new Scope("true".equals(everything), ids(facilities), ids(departments));
  }

  private Role chosenRole() {
    for (Role known : Role.values()) {
      if (known.name().equals(role)) {
        return known;
      }
    }
    throw Refused.field("role", "Please choose a role.");
  }

  private @Nullable PracticeLevel chosenLevel() {
    for (PracticeLevel known : PracticeLevel.values()) {
      if (known.name().equals(level)) {
        return known;
      }
    }
    return null;
  }

  private UUID chosenFacility() {
    return id(facility).orElseThrow(() -> Refused.field("facility", "Please choose a facility."));
  }

  private static Set<UUID> ids(@Nullable List<String> words) {
    Set<UUID> ids = new HashSet<>();
    if (words != null) {
      words.forEach(word -> id(word).ifPresent(ids::add));
    }
    return ids;
  }

  static Optional<UUID> id(@Nullable String words) {
    if (words == null || !words.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      return Optional.empty();
    }
    return Optional.of(UUID.fromString(words));
  }

  public boolean reaches(String id) {
    return (facilities != null && facilities.contains(id))
        || (departments != null && departments.contains(id));
  }

  public static String shown(@Nullable String words) {
    return words == null ? "" : words;
  }
}
