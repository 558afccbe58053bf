package org.harken.access.organisation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.store.Beginnings;
import org.harken.access.store.Houses;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.Faults;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody joins the staff and gets an account. */
@Service
public class HireStaff {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

  private final Houses houses;
  private final StaffList staffList;
  private final Passwords passwords;
  private final Beginnings beginnings;
  private final Audit audit;
  private final Clock clock;

  HireStaff(
      Houses houses,
      StaffList staffList,
      Passwords passwords,
      Beginnings beginnings,
      Audit audit,
      Clock clock) {
    this.houses = houses;
    this.staffList = staffList;
    this.passwords = passwords;
    this.beginnings = beginnings;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Staff hire(Actor actor, NewStaff request) {
    var faults = new Faults();
    Staff staff = staff(faults, request);
    String password = request.password();
    String hash = password == null ? null : faults.of(() -> passwords.accepted(staff, password));
    faults.check();
    staffList.add(staff, hash, clock.instant().atOffset(ZoneOffset.UTC));
    staffList.setScope(staff.id(), request.scope());
    beginnings.claim(staff.id(), clock.instant().atOffset(ZoneOffset.UTC));
    audit.changed(
        actor,
        "hired",
        "staff",
        staff.id().toString(),
        Map.of(
            "role", staff.role().name(),
            "level", staff.level() == null ? "none" : staff.level().name(),
            "facility", staff.facility().toString(),
            "reach", reach(request.scope())));
    return staff;
  }

  private Staff staff(Faults faults, NewStaff request) {
    if (houses.facility(request.facility()).isEmpty()) {
      faults.add("facility", "Please choose a facility.");
    }
    return new Staff(
        Ids.next(),
        kept(faults.of(() -> Field.required("name", request.name(), 120))),
        kept(faults.of(() -> freeEmail(request.email()))),
        kept(faults.of(() -> Field.required("title", request.title(), 120))),
        kept(faults.of(() -> Field.optional("phone", request.phone(), 40))),
        request.role(),
        faults.of(() -> level(request.role(), request.level())),
        request.facility(),
        request.supervisor(),
        true);
  }

  private static String kept(@Nullable String words) {
    return words == null ? "" : words;
  }

  /** A representative has a level; nobody else but a supervisor may have one. */
  static @Nullable PracticeLevel level(Role role, @Nullable PracticeLevel level) {
    return switch (role) {
      case REPRESENTATIVE -> {
        if (level == null) {
          throw Refused.field("level", "Please choose the practice level of a representative.");
        }
        yield level;
      }
      case SUPERVISOR, DIRECTOR -> level;
      case DEPARTMENT_CONTACT, AUDITOR, PRIVACY_OFFICER, ADMINISTRATOR -> null;
    };
  }

  static Map<String, Object> reach(Scope scope) {
    return Map.of(
        "everything", scope.everything(),
        "facilities", scope.facilities().stream().map(Object::toString).sorted().toList(),
        "departments", scope.departments().stream().map(Object::toString).sorted().toList());
  }

  private String freeEmail(@Nullable String words) {
    String email = Field.required("email", words, 200);
    if (!EMAIL.matcher(email).matches()) {
      throw Refused.field("email", "Please write an e-mail address such as name@hospital.org.");
    }
    if (staffList.emailIsTaken(email)) {
      throw Refused.field("email", "Somebody has an account with this e-mail address already.");
    }
    return email;
  }
}
