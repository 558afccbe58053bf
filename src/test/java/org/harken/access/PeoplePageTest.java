package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.harken.access.organisation.HireStaff;
import org.harken.access.organisation.NewStaff;
import org.harken.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The people and places of an organisation, also of a large one. */
@SpringBootTest
class PeoplePageTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired HireStaff hireStaff;
  @Autowired Access access;
  AccessFixture house;
  SignedIn administrator;

  @BeforeEach
  void anAdministrator() throws Exception {
    house = new AccessFixture(database);
    administrator = new SignedIn(context, house.administrator);
  }

  @Test
  void aDepartmentOpensAndSomebodyAnswersForIt() throws Exception {
    String page = "/access/facilities/" + house.facility;
    administrator.send(page + "/departments", Map.of("name", "Day surgery", "phone", "555 0142"));
    Department ward =
        access.departments(house.facility).stream()
            .filter(one -> one.name().equals("Day surgery"))
            .findFirst()
            .orElseThrow();
    var saved =
        administrator.send(
            page + "/owners",
            Map.of("place", ward.id().toString(), "owner", house.senior.id().toString()));

    assertThat(saved.getStatus()).isEqualTo(302);
    assertThat(access.department(ward.id()).orElseThrow().owner()).isEqualTo(house.senior.id());
    assertThat(administrator.page(page)).contains("Day surgery", house.senior.name());
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() throws Exception {
    String page = "/access/facilities/" + house.facility;
    var unnamed = administrator.send(page + "/departments", Map.of("name", " "));
    assertThat(unnamed.getStatus()).isEqualTo(422);
    assertThat(unnamed.getContentAsString()).contains("name-fault");
    var nobody =
        administrator.send(page + "/owners", Map.of("place", house.facility + "", "owner", ""));
    assertThat(nobody.getStatus()).isEqualTo(422);
    assertThat(nobody.getContentAsString()).contains("Please choose one.");
    assertThat(administrator.open("/access/facilities/" + Ids.next()).getStatus()).isEqualTo(404);
  }

  @Test
  void nobodyElseRunsThePlaces() throws Exception {
    var senior = new SignedIn(context, house.senior);
    assertThat(senior.open("/access/facilities/" + house.facility).getStatus()).isIn(403, 404);
  }

  @Test
  void thePageStaysShortHoweverManyWorkHere() throws Exception {
    for (int i = 0; i < 120; i++) {
      hireStaff.hire(house.administrator, contact("Wilma Number" + i));
    }
    hireStaff.hire(house.administrator, contact("Zelda Lastofall" + house.facility));

    String all = administrator.page("/access");
    assertThat(all.split("href=\"/access/staff/")).hasSizeLessThan(110);
    assertThat(all).contains("more: search by name");
    String found = administrator.page("/access?q=lastofall" + house.facility);
    assertThat(found).contains("Zelda Lastofall").doesNotContain("Wilma");
  }

  private NewStaff contact(String name) {
    return new NewStaff(
        name,
        Ids.next() + "@lakeside.example",
        "Ward manager",
        "",
        Role.DEPARTMENT_CONTACT,
        null,
        house.facility,
        null,
        new Scope(false, Set.of(house.facility), Set.of()),
        null);
  }
}
