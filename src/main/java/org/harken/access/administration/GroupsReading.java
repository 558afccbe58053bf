package org.harken.access.administration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.access.administration.AccessView.Choice;
import org.harken.access.model.GroupRule;
import org.harken.access.sso.Issuer;
import org.harken.access.store.GroupRules;
import org.harken.access.store.Houses;
import org.harken.access.store.StaffList;
import org.springframework.stereotype.Component;

/** Reads the list of groups in words. */
@Component
class GroupsReading {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final int ENDED = 20;

  private final GroupRules rules;
  private final Houses houses;
  private final StaffList staffList;
  private final Issuer issuer;

  GroupsReading(GroupRules rules, Houses houses, StaffList staffList, Issuer issuer) {
    this.rules = rules;
    this.houses = houses;
    this.staffList = staffList;
    this.issuer = issuer;
  }

  GroupsView view(GroupForm form, Map<String, String> faults) {
    List<GroupsView.Line> inForce = new ArrayList<>();
    List<GroupsView.Line> ended = new ArrayList<>();
    for (GroupRules.Dated dated : rules.withHistory(ENDED)) {
      (dated.until() == null ? inForce : ended).add(line(dated));
    }
    List<Choice> reaches = new ArrayList<>();
    reaches.add(new Choice("home", "The whole home facility"));
    reaches.add(new Choice("everything", "Every facility"));
    List<Choice> facilities = new ArrayList<>();
    for (Facility house : houses.facilities()) {
      facilities.add(new Choice(house.id().toString(), house.name()));
      for (Department ward : houses.departments(house.id())) {
        reaches.add(new Choice(ward.id().toString(), "Only " + ward.name() + ", " + house.name()));
      }
    }
    return new GroupsView(
        issuer.isSet(),
        inForce,
        ended,
        form,
        Arrays.stream(Role.values())
            .map(role -> new Choice(role.name(), AccessWords.role(role)))
            .toList(),
        Arrays.stream(PracticeLevel.values())
            .map(level -> new Choice(level.name(), AccessWords.level(level)))
            .toList(),
        facilities,
        reaches,
        faults);
  }

  private GroupsView.Line line(GroupRules.Dated dated) {
    GroupRule rule = dated.rule();
    String level = AccessWords.level(rule.level());
    Instant until = dated.until();
    return new GroupsView.Line(
        rule.id().toString(),
        rule.group(),
        rule.place(),
        rule.title() + ", " + AccessWords.role(rule.role()) + (level.isEmpty() ? "" : ", " + level),
        where(rule),
        DAY.format(dated.since().atZone(ZoneOffset.UTC)) + ", " + name(dated.by()),
        until == null ? "" : DAY.format(until.atZone(ZoneOffset.UTC)));
  }

  private String where(GroupRule rule) {
    String home = houses.facility(rule.facility()).map(Facility::name).orElse("");
    if (rule.everything()) {
      return "Every facility; home " + home;
    }
    UUID department = rule.department();
    return department == null
        ? "All of " + home
        : "Only " + houses.department(department).map(Department::name).orElse("") + ", " + home;
  }

  private String name(UUID staff) {
    return staffList.find(staff).map(Staff::name).orElse("Harken");
  }
}
