package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Locale;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class AccessTest {

  @Autowired JdbcClient database;
  @Autowired Access access;
  AccessFixture house;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  @Test
  void staffReachWhatTheirScopeNames() {
    assertThat(access.scope(house.senior).covers(house.facility, null)).isTrue();
    assertThat(access.scope(house.stranger).covers(house.facility, house.ward)).isFalse();
    assertThat(access.scope(house.contact).covers(house.facility, null)).isFalse();
    assertThat(access.scope(house.contact).covers(house.facility, house.ward)).isTrue();
    assertThat(access.scope(house.contact).covers(house.facility, house.otherWard)).isFalse();
    assertThat(access.scope(house.auditor).everything()).isTrue();
    assertThat(access.scope(Actor.SYSTEM).everything()).isTrue();
    assertThat(access.scope(Actor.PUBLIC).covers(house.facility, house.ward)).isFalse();
  }

  @Test
  void facilitiesAreThoseWithinReach() {
    assertThat(access.facilities(house.contact))
        .extracting(Facility::id)
        .containsExactly(house.facility);
    assertThat(access.facilities(house.stranger))
        .extracting(Facility::id)
        .doesNotContain(house.facility);
    assertThat(access.facilities(Actor.PUBLIC)).extracting(Facility::id).contains(house.facility);
  }

  @Test
  void arraysOfAScopeServeInSql() {
    Scope scope = access.scope(house.contact);
    boolean reached =
        database
            .sql("select :ward = any(:departments) and not :ward = any(:facilities)")
            .param("ward", house.ward)
            .param("departments", scope.departmentArray())
            .param("facilities", scope.facilityArray())
            .query((row, number) -> row.getBoolean(1))
            .single();
    assertThat(reached).isTrue();
  }

  @Test
  void staffAreFoundByIdEmailOrNameWhateverTheCase() {
    Staff senior = access.staff(house.senior.id()).orElseThrow();
    assertThat(access.findStaff(senior.id().toString())).contains(senior);
    assertThat(access.findStaff(senior.email().toUpperCase(Locale.ROOT))).contains(senior);
    assertThat(access.findStaff(" " + senior.name().toLowerCase(Locale.ROOT))).contains(senior);
    assertThat(access.findStaff("nobody at all \u0000")).isEmpty();
  }

  @Test
  void inactiveStaffAreNotFoundAndMayNothing() {
    database
        .sql("update access.staff set active = false where id = ?")
        .param(house.senior.id())
        .update();
    assertThat(access.findStaff(house.senior.id().toString())).isEmpty();
    assertThat(access.actor(house.senior.id()).permissions()).isEmpty();
    assertThat(access.scope(house.senior).covers(house.facility, null)).isFalse();
  }

  @Test
  void thoseWhoHoldAPermissionAreNamedByFacility() {
    // other tests may hire somebody who reaches every facility
    assertThat(access.staffWho("cases:downgrade", house.facility))
        .extracting(Staff::id)
        .contains(house.supervisor.id(), house.director.id())
        .doesNotContain(house.senior.id(), house.contact.id(), house.auditor.id());
    assertThat(access.staffWho("tasks:own", house.facility))
        .extracting(Staff::id)
        .contains(house.contact.id())
        .doesNotContain(house.senior.id(), house.supervisor.id());
    assertThat(access.staffWho("no:such", house.facility)).isEmpty();
  }

  @Test
  void aPlaceIsFoundByNameOrIdAndDefaultsToTheHomeFacility() {
    assertThat(access.place(house.senior, null, null).facility().id()).isEqualTo(house.facility);
    Place named =
        access.place(house.senior, house.facilityName.toUpperCase(Locale.ROOT), house.wardName);
    assertThat(named.department()).isNotNull().extracting(Department::id).isEqualTo(house.ward);
    Place byDepartment = access.place(house.senior, "", house.otherWard.toString());
    assertThat(byDepartment.facility().id()).isEqualTo(house.facility);
    assertThat(access.place(Actor.PUBLIC, house.facilityName, house.wardName).facility().id())
        .isEqualTo(house.facility);
  }

  @Test
  void aPlaceOutOfReachIsRefusedLikeOneThatIsNotThere() {
    String unknown = refusal(house.stranger, "No such place " + house.facility, null, "facility");
    assertThat(refusal(house.stranger, house.facilityName, null, "facility")).isEqualTo(unknown);
    String noDepartment = refusal(house.contact, null, "No such ward", "department");
    assertThat(refusal(house.contact, null, house.otherWardName, "department"))
        .isEqualTo(noDepartment);
    refusal(house.contact, null, null, "department");
  }

  private String refusal(
      Actor actor, @Nullable String facility, @Nullable String department, String field) {
    var caught = new ArrayList<Refused>();
    assertThatThrownBy(() -> access.place(actor, facility, department))
        .isInstanceOfSatisfying(Refused.class, caught::add);
    assertThat(caught.getFirst().faults())
        .extracting(Refused.FieldFault::field)
        .containsExactly(field);
    return caught.getFirst().faults().getFirst().message();
  }
}
