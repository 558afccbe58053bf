package org.harken.access.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What one group of the identity provider opens here.
 *
 * @param place its place in the list: the first line that fits says role, level, title and home
 * @param facility the home facility, reached whole unless a department is named
 */
public record GroupRule(
    UUID id,
    int place,
    String group,
    Role role,
    @Nullable PracticeLevel level,
    String title,
    UUID facility,
    boolean everything,
    @Nullable UUID department) {

  /** What somebody of these groups is here. */
  public record Mapped(
      Role role, @Nullable PracticeLevel level, String title, UUID facility, Scope scope) {}

  /**
   * The first line that fits decides; every line of the same role that fits adds to the reach.
   * Empty where no line fits: no access.
   */
  public static Optional<Mapped> map(List<GroupRule> rules, Collection<String> groups) {
    List<GroupRule> fitting =
        rules.stream()
            .filter(rule -> groups.contains(rule.group()))
            .sorted(Comparator.comparingInt(GroupRule::place).thenComparing(GroupRule::id))
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    GroupRule first = fitting.getFirst();
    boolean everything = false;
    Set<UUID> facilities = new HashSet<>();
    Set<UUID> departments = new HashSet<>();
    for (GroupRule rule : fitting) {
      if (rule.role() == first.role()) {
        everything |= rule.everything();
        if (rule.department() != null) {
          departments.add(rule.department());
        } else if (!rule.everything()) {
          facilities.add(rule.facility());
        }
      }
    }
    return Optional.of(
        new Mapped(
            first.role(),
            first.level(),
            first.title(),
            first.facility(),
            new Scope(everything, Set.copyOf(facilities), Set.copyOf(departments))));
  }
}
