package org.harken.access.administration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.PracticeLevel;
import org.harken.access.PracticeRule;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.model.PermissionWords;
import org.harken.access.model.Roles;
import org.harken.access.store.Leaves.Leave;
import org.jspecify.annotations.Nullable;

/** Roles, reach and leave in words. */
final class AccessWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private AccessWords() {}

  static String role(Role role) {
    return switch (role) {
      case REPRESENTATIVE -> "Representative";
      case SUPERVISOR -> "Supervisor";
      case DIRECTOR -> "Director";
      case DEPARTMENT_CONTACT -> "Department contact";
      case AUDITOR -> "Auditor";
      case PRIVACY_OFFICER -> "Privacy officer";
      case ADMINISTRATOR -> "Administrator";
    };
  }

  static String level(@Nullable PracticeLevel level) {
    if (level == null) {
      return "";
    }
    return switch (level) {
      case EMERGING -> "Emerging";
      case DEVELOPING -> "Developing";
      case PROFICIENT -> "Proficient";
      case ADVANCED -> "Advanced";
    };
  }

  /** What the role may do, as one sentence. */
  static String may(Staff staff, PracticeRule letters) {
    List<String> words =
        PermissionWords.of(Roles.table().permissions(staff.role())).values().stream()
            .map(one -> one.substring(0, 1).toLowerCase(Locale.ENGLISH) + one.substring(1))
            .toList();
    String sentence = "May " + joined(words) + ".";
    return letters.needsAnother() ? sentence + " Letters need a second person." : sentence;
  }

  /** Where, as one sentence. */
  static String where(
      Scope scope, Map<UUID, Facility> facilities, Map<UUID, Department> departments) {
    if (scope.everything()) {
      return "Reaches every facility.";
    }
    List<String> names =
        Stream.concat(
                scope.facilities().stream()
                    .map(facilities::get)
                    .filter(known -> known != null)
                    .map(Facility::name)
                    .sorted(),
                wards(scope, departments).entrySet().stream()
                    .map(
                        house ->
                            joined(house.getValue())
                                + " at "
                                + name(facilities.get(house.getKey())))
                    .sorted())
            .toList();
    return names.isEmpty() ? "Reaches nothing yet." : "Reaches " + String.join("; ", names) + ".";
  }

  /** The names of the departments by their facility. */
  private static Map<UUID, List<String>> wards(Scope scope, Map<UUID, Department> departments) {
    return scope.departments().stream()
        .map(departments::get)
        .filter(known -> known != null)
        .collect(
            Collectors.groupingBy(
                Department::facility,
                Collectors.collectingAndThen(
                    Collectors.mapping(Department::name, Collectors.toList()),
                    names -> names.stream().sorted().toList())));
  }

  static String leave(Leave leave, LocalDate today) {
    String days =
        leave.first().equals(leave.last())
            ? "on " + DAY.format(leave.first())
            : "from " + DAY.format(leave.first()) + " through " + DAY.format(leave.last());
    return (leave.first().isAfter(today) ? "Away " : "Away now, ") + days;
  }

  private static String name(@Nullable Facility facility) {
    return facility == null ? "" : facility.name();
  }

  private static String joined(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
