package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.organisation.CancelLeave;
import org.harken.access.organisation.CloseAccount;
import org.harken.access.organisation.HireStaff;
import org.harken.access.organisation.NameOwner;
import org.harken.access.organisation.NewStaff;
import org.harken.access.organisation.OpenDepartment;
import org.harken.access.organisation.OpenFacility;
import org.harken.access.organisation.PlanLeave;
import org.harken.access.organisation.ReviseFacility;
import org.harken.access.organisation.ReviseStaff;
import org.harken.access.organisation.SetSupervisor;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class AdministrationTest {

  @Autowired JdbcClient database;
  @Autowired Access access;
  @Autowired Audit audit;
  @Autowired HireStaff hireStaff;
  @Autowired ReviseStaff reviseStaff;
  @Autowired CloseAccount closeAccount;
  @Autowired SetSupervisor setSupervisor;
  @Autowired PlanLeave planLeave;
  @Autowired CancelLeave cancelLeave;
  @Autowired OpenFacility openFacility;
  @Autowired ReviseFacility reviseFacility;
  @Autowired OpenDepartment openDepartment;
  @Autowired NameOwner nameOwner;
  AccessFixture house;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  @Test
  void somebodyHiredReachesWhatWasSaidAndNothingElse() {
    Staff staff =
        hireStaff.hire(
            house.administrator, somebody("rep", Role.REPRESENTATIVE, PracticeLevel.EMERGING));
    Actor actor = access.actor(staff.id());
    assertThat(actor.may("cases:work")).isTrue();
    assertThat(actor.may("cases:downgrade")).isFalse();
    assertThat(access.scope(actor).covers(house.facility, house.ward)).isTrue();
    assertThat(access.scope(actor).covers(house.facility, house.otherWard)).isFalse();
    assertThat(audit.of("staff", staff.id().toString(), 5))
        .extracting(AuditEntry::action)
        .containsExactly("hired");
  }

  @Test
  void twoAccountsNeverShareAnEmail() {
    Staff staff = hireStaff.hire(house.administrator, somebody("one", Role.AUDITOR, null));
    NewStaff again = somebody("two", Role.AUDITOR, null);
    assertRefused(
        () ->
            hireStaff.hire(
                house.administrator,
                new NewStaff(
                    again.name(),
                    staff.email().toUpperCase(java.util.Locale.ROOT),
                    again.title(),
                    "",
                    again.role(),
                    null,
                    again.facility(),
                    null,
                    again.scope(),
                    null)),
        "email");
  }

  @Test
  void aRepresentativeNeedsALevelAndEverybodyADecentPassword() {
    assertRefused(
        () -> hireStaff.hire(house.administrator, somebody("no level", Role.REPRESENTATIVE, null)),
        "level");
    NewStaff weak = somebody("weak", Role.AUDITOR, null);
    assertRefused(
        () ->
            hireStaff.hire(
                house.administrator,
                new NewStaff(
                    weak.name(),
                    weak.email(),
                    "Auditor",
                    "",
                    Role.AUDITOR,
                    null,
                    weak.facility(),
                    null,
                    weak.scope(),
                    "Welcome123")),
        "password");
  }

  @Test
  void aNewRoleCountsAtOnceAndIsOnRecordWithOldAndNew() {
    reviseStaff.revise(
        house.administrator,
        house.senior.id(),
        new ReviseStaff.Request(
            "Petra",
            "Supervisor",
            "",
            Role.SUPERVISOR,
            null,
            house.facility,
            new Scope(true, Set.of(), Set.of())));
    assertThat(access.actor(house.senior.id()).may("cases:downgrade")).isTrue();
    assertThat(access.scope(house.senior).everything()).isTrue();
    AuditEntry entry = audit.of("staff", house.senior.id().toString(), 1).getFirst();
    assertThat(entry.facts())
        .containsEntry("roleBefore", "REPRESENTATIVE")
        .containsEntry("role", "SUPERVISOR")
        .containsKey("reachBefore");
  }

  @Test
  void aClosedAccountMayNothingUntilItIsOpenedAgain() {
    closeAccount.close(house.administrator, house.senior.id());
    assertThat(access.actor(house.senior.id()).permissions()).isEmpty();
    closeAccount.reopen(house.administrator, house.senior.id());
    assertThat(access.actor(house.senior.id()).may("cases:read")).isTrue();
  }

  @Test
  void nobodySupervisesThemselvesNotEvenByADetour() {
    setSupervisor.set(house.administrator, house.trainee.id(), house.developing.id());
    setSupervisor.set(house.administrator, house.developing.id(), house.senior.id());
    assertRefused(
        () -> setSupervisor.set(house.administrator, house.senior.id(), house.trainee.id()),
        "supervisor");
    assertRefused(
        () -> setSupervisor.set(house.administrator, house.senior.id(), house.senior.id()),
        "supervisor");
  }

  @Test
  void leaveEndsNotBeforeItBegins() {
    LocalDate day = LocalDate.of(2026, 7, 1);
    UUID leave = planLeave.plan(house.administrator, house.senior.id(), day, day);
    assertRefused(
        () -> planLeave.plan(house.administrator, house.senior.id(), day, day.minusDays(1)),
        "last");
    assertThatThrownBy(() -> cancelLeave.cancel(house.administrator, house.trainee.id(), leave))
        .isInstanceOf(NotFound.class);
    cancelLeave.cancel(house.administrator, house.senior.id(), leave);
  }

  @Test
  void facilitiesAndDepartmentsHaveNamesZonesAndOwners() {
    String name = "Annex " + Ids.next();
    Facility annex = openFacility.open(house.administrator, request(name, "America/Denver"));
    assertThat(annex.zone().getId()).isEqualTo("America/Denver");
    assertRefused(
        () ->
            openFacility.open(
                house.administrator,
                request(name.toUpperCase(java.util.Locale.ROOT), "America/Denver")),
        "name");
    assertRefused(
        () -> openFacility.open(house.administrator, request("Other " + name, "Mars/Base")),
        "zone");
    Department ward = openDepartment.open(house.administrator, annex.id(), "East\u0000 wing", null);
    assertThat(ward.name()).isEqualTo("East wing");
    assertRefused(
        () -> openDepartment.open(house.administrator, annex.id(), "east wing", null), "name");
    assertThatThrownBy(() -> openDepartment.open(house.administrator, Ids.next(), "x", null))
        .isInstanceOf(NotFound.class);
    nameOwner.name(house.administrator, ward.id(), house.senior.id());
    assertThat(access.department(ward.id()).orElseThrow().owner()).isEqualTo(house.senior.id());
    assertRefused(() -> nameOwner.name(house.administrator, annex.id(), Ids.next()), "owner");
  }

  private NewStaff somebody(String word, Role role, @Nullable PracticeLevel level) {
    String unique = Ids.next().toString();
    return new NewStaff(
        "Newly " + word,
        unique + "@hired.example",
        "Something",
        "",
        role,
        level,
        house.facility,
        house.supervisor.id(),
        new Scope(false, Set.of(), Set.of(house.ward)),
        "three slow herons by the weir");
  }

  @Test
  void whatLettersSayOfAFacilityIsCorrected() {
    String name = "House " + Ids.next();
    Facility first = openFacility.open(house.administrator, request(name, "America/Denver"));
    Facility other = openFacility.open(house.administrator, request("Other " + name, "UTC"));
    var said =
        new OpenFacility.Request(
            name,
            "UTC",
            "CO",
            " 1 Elm  Street \r\n\nDenver ",
            "555-0100",
            "Every day",
            Map.of("es", " Todos los\ndías ", "xx", "never kept"),
            "",
            "",
            "");
    reviseFacility.revise(house.administrator, first.id(), said);

    Facility now = access.facility(first.id()).orElseThrow();
    assertThat(now.address()).isEqualTo("1 Elm Street\nDenver");
    assertThat(now.officePhone()).isEqualTo("555-0100");
    assertThat(now.officeHours())
        .isEqualTo(new OfficeHours("Every day", Map.of("es", "Todos los días")));
    assertThat(now.officeHours().in("es").words()).isEqualTo("Todos los días");
    assertThat(now.officeHours().in("vi")).isEqualTo(new OfficeHours.Said("Every day", "en"));
    assertThat(now.zone().getId()).isEqualTo("America/Denver");
    assertThat(audit.of("facility", first.id().toString(), 10))
        .extracting(AuditEntry::action)
        .contains("revised");
    assertRefused(() -> reviseFacility.revise(house.administrator, other.id(), said), "name");
    assertThatThrownBy(() -> reviseFacility.revise(house.administrator, Ids.next(), said))
        .isInstanceOf(NotFound.class);
  }

  private static OpenFacility.Request request(String name, String zone) {
    return new OpenFacility.Request(name, zone, "CO", "", "", "", null, "", "", "");
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String field) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Refused.FieldFault::field)
                    .containsExactly(field));
  }
}
