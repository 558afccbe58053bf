package org.harken.access.administration;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Department;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.model.GroupRule;
import org.harken.access.store.GroupRules;
import org.harken.access.store.Houses;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator says what a group opens. A line is never changed: it ends, another begins. */
@Service
public class DecideGroups {

  private static final int LONGEST = 200;
  private static final Set<Role> MAY_HAVE_LEVEL =
      Set.of(Role.REPRESENTATIVE, Role.SUPERVISOR, Role.DIRECTOR);

  private final GroupRules rules;
  private final Houses houses;
  private final Audit audit;
  private final Clock clock;

  DecideGroups(GroupRules rules, Houses houses, Audit audit, Clock clock) {
    this.rules = rules;
    this.houses = houses;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public UUID add(Actor actor, GroupForm form) {
    String group = words("group", form.group());
    Role role = role(form.role());
    UUID facility = facility(form.facility());
    String reach = form.reach() == null ? "home" : form.reach();
    boolean everything = reach.equals("everything");
    @Nullable UUID department =
        everything || reach.equals("home") ? null : department(facility, reach);
    var rule =
        new GroupRule(
            Ids.next(),
            place(form.place()),
            group,
            role,
            level(role, form.level()),
            words("title", form.title()),
            facility,
            everything,
            department);
    rules.add(rule, actor.id(), clock.instant());
    audit.changed(
        actor,
        "group opened",
        "organisation",
        "access",
        Map.of(
            "rule",
            rule.id().toString(),
            "role",
            role.name(),
            "level",
            rule.level() == null ? "none" : rule.level().name(),
            "facility",
            facility.toString(),
            "everything",
            everything,
            "department",
            department == null ? "none" : department.toString()));
    return rule.id();
  }

  @Transactional
  public void end(Actor actor, UUID rule) {
    if (!rules.end(rule, actor.id(), clock.instant())) {
      throw new NotFound();
    }
    audit.changed(actor, "group ended", "organisation", "access", Map.of("rule", rule.toString()));
  }

  private static String words(String field, @Nullable String typed) {
    String clean = typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
    if (clean.isEmpty() || clean.length() > LONGEST) {
      throw Refused.field(field, "Please fill this in, with at most 200 characters.");
    }
    return clean;
  }

  private static int place(@Nullable String typed) {
    if (typed == null || !typed.strip().matches("\\d{1,3}")) {
      throw Refused.field("place", "Please give a number from 0 to 999.");
    }
    return Integer.parseInt(typed.strip());
  }

  private static Role role(@Nullable String typed) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> Refused.field("role", "Please choose a role."));
  }

  private static @Nullable PracticeLevel level(Role role, @Nullable String typed) {
    @Nullable PracticeLevel level =
        Arrays.stream(PracticeLevel.values())
            .filter(one -> one.name().equals(typed))
            .findFirst()
            .orElse(null);
    if (role == Role.REPRESENTATIVE && level == null) {
      throw Refused.field("level", "Please choose the practice level of a representative.");
    }
    return MAY_HAVE_LEVEL.contains(role) ? level : null;
  }

  private UUID facility(@Nullable String typed) {
    return id(typed)
        .filter(id -> houses.facility(id).isPresent())
        .orElseThrow(() -> Refused.field("facility", "Please choose a facility."));
  }

  private UUID department(UUID facility, String typed) {
    return id(typed)
        .flatMap(houses::department)
        .filter(one -> one.facility().equals(facility))
        .map(Department::id)
        .orElseThrow(
            () -> Refused.field("reach", "Please choose a department of the home facility."));
  }

  private static Optional<UUID> id(@Nullable String typed) {
    try {
      return typed == null || typed.length() != 36
          ? Optional.empty()
          : Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
