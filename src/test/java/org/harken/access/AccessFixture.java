package org.harken.access;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.harken.access.model.Roles;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A facility of its own (America/Chicago) with two departments and staff of every role, with names
 * nobody else has, written straight into the tables. Everybody reaches the facility; the department
 * contact reaches only the first department, the auditor, privacy officer and administrator
 * everything.
 */
public final class AccessFixture {

  public static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private final JdbcClient database;
  private final String suffix;

  public final UUID facility = Ids.next();
  public final String facilityName;

  /** The ward the department contact answers for. */
  public final UUID ward;

  public final String wardName;
  public final UUID otherWard;
  public final String otherWardName;

  /** Emerging; the supervisor is the supervisor of all four representatives. */
  public final Actor trainee;

  public final Actor developing;

  /** Proficient. */
  public final Actor senior;

  public final Actor advanced;
  public final Actor supervisor;
  public final Actor director;
  public final Actor contact;
  public final Actor auditor;
  public final Actor privacyOfficer;
  public final Actor administrator;

  /** A proficient representative of another facility: nothing here exists for her. */
  public final Actor stranger;

  public AccessFixture(JdbcClient database) {
    this.database = database;
    this.suffix = Ids.next().toString().substring(24);
    this.facilityName = "Testside Hospital " + suffix;
    this.wardName = "Ward North " + suffix;
    this.otherWardName = "Ward South " + suffix;
    database
        .sql(
            """
            insert into access.beginning (singleton, administrator, at)
            values (true, gen_random_uuid(), now()) on conflict do nothing
            """)
        .update();
    addFacility(facility, facilityName);
    this.ward = addDepartment(facility, wardName);
    this.otherWard = addDepartment(facility, otherWardName);
    this.supervisor = staff("Sam Supervisor", Role.SUPERVISOR, null);
    this.trainee = staff("Tess Trainee", Role.REPRESENTATIVE, PracticeLevel.EMERGING);
    this.developing = staff("Dana Developing", Role.REPRESENTATIVE, PracticeLevel.DEVELOPING);
    this.senior = staff("Petra Proficient", Role.REPRESENTATIVE, PracticeLevel.PROFICIENT);
    this.advanced = staff("Ada Advanced", Role.REPRESENTATIVE, PracticeLevel.ADVANCED);
    this.director = staff("Dirk Director", Role.DIRECTOR, PracticeLevel.ADVANCED);
    this.contact =
        staff("Cora Contact", Role.DEPARTMENT_CONTACT, null, facility, null, ward, false);
    this.auditor = staff("Audrey Auditor", Role.AUDITOR, null, facility, null, null, true);
    this.privacyOfficer =
        staff("Piet Privacy", Role.PRIVACY_OFFICER, null, facility, null, null, true);
    this.administrator =
        staff("Alma Administrator", Role.ADMINISTRATOR, null, facility, null, null, true);
    UUID elsewhere = Ids.next();
    addFacility(elsewhere, "Elsewhere Hospital " + suffix);
    this.stranger =
        staff(
            "Stella Stranger",
            Role.REPRESENTATIVE,
            PracticeLevel.PROFICIENT,
            elsewhere,
            elsewhere,
            null,
            false);
  }

  /** One more member of staff who reaches the whole facility. */
  public Actor staff(String name, Role role, @Nullable PracticeLevel level) {
    return staff(name, role, level, facility, facility, null, false);
  }

  /** One more member of staff with a reach of their own; both null and not everything: nothing. */
  public Actor staff(
      String firstNames,
      Role role,
      @Nullable PracticeLevel level,
      UUID home,
      @Nullable UUID reachedFacility,
      @Nullable UUID reachedDepartment,
      boolean everything) {
    UUID id = Ids.next();
    String name = firstNames + " " + suffix;
    database
        .sql(
            """
            insert into access.staff (id, name, email, title, phone, role, level, facility,
              supervisor, active, everything, hired_at)
            values (:id, :name, :email, :title, '555 0100', :role, :level, :home, :supervisor, true,
              :everything, now())
            """)
        .param("id", id)
        .param("name", name)
        .param("email", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@test.example")
        .param("title", title(role))
        .param("role", role.name())
        .param("level", level == null ? null : level.name())
        .param("home", home)
        .param(
            "supervisor",
            role == Role.REPRESENTATIVE && home.equals(facility) ? supervisor.id() : null)
        .param("everything", everything)
        .update();
    if (reachedFacility != null || reachedDepartment != null) {
      database
          .sql(
              """
              insert into access.staff_scope (staff, facility, department)
              values (:staff, :facility, :department)
              """)
          .param("staff", id)
          .param("facility", reachedFacility)
          .param("department", reachedFacility == null ? reachedDepartment : null)
          .update();
    }
    return new Actor(id, name, title(role), Roles.table().permissions(role));
  }

  private void addFacility(UUID id, String name) {
    database
        .sql(
            """
            insert into access.facility (id, name, zone, state, address, office_phone, office_hours,
              emergency_phone, state_agency, quality_organization, opened_at)
            values (?, ?, 'America/Chicago', 'IL', '1 Test Way, Testside, IL 60600', '555 0110',
              'Monday to Friday, 8 to 5', '555 0111', 'State agency, 555 0120',
              'Quality organization, 555 0130', now())
            """)
        .params(id, name)
        .update();
  }

  private UUID addDepartment(UUID home, String name) {
    UUID id = Ids.next();
    database
        .sql("insert into access.department (id, facility, name, phone) values (?, ?, ?, ?)")
        .params(id, home, name, "555 0140")
        .update();
    return id;
  }

  private static String title(Role role) {
    return switch (role) {
      case REPRESENTATIVE -> "Patient representative";
      case SUPERVISOR -> "Supervisor, patient relations";
      case DIRECTOR -> "Director of patient experience";
      case DEPARTMENT_CONTACT -> "Nurse manager";
      case AUDITOR -> "Auditor";
      case PRIVACY_OFFICER -> "Privacy officer";
      case ADMINISTRATOR -> "Administrator";
    };
  }
}
