package org.harken.alerts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.audit.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class PolicyPageTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired PolicyVersions versions;
  @Autowired Audit audit;

  AccessFixture house;

  /** Long after every other test. */
  LocalDate day;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    day =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .plusDays(300 + ThreadLocalRandom.current().nextInt(300));
  }

  private Map<String, String> fields() {
    return PolicyForm.of(versions.on(day), day, List.of(house.facility));
  }

  @Test
  void everybodyReadsItAndOnlyTheAdvancedChangeIt() throws Exception {
    var senior = new SignedIn(context, house.senior);
    assertThat(senior.page("/warnings"))
        .contains("Half of the time is over", "One working day before", "Version 1")
        .doesNotContain("Change it from a day on");
    assertThat(new SignedIn(context, house.contact).page("/warnings")).contains("Version 1");
    int before = versions.newest();
    var refused = senior.send("/warnings", fields());
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(refused.getContentAsString()).contains("Advanced level");
    assertThat(new SignedIn(context, house.supervisor).send("/warnings", fields()).getStatus())
        .isEqualTo(403);
    assertThat(versions.newest()).isEqualTo(before);
  }

  @Test
  void aChangeIsANewVersionFromADayOn() throws Exception {
    var advanced = new SignedIn(context, house.advanced);
    assertThat(advanced.page("/warnings")).contains("Change it from a day on", house.facilityName);
    Map<String, String> fields = fields();
    fields.put("number0", "40");
    fields.put("digestAt", "09:30");
    fields.put(house.facility + "-own", "on");
    fields.put(house.facility + "-opens", "07:30");
    var sent = advanced.send("/warnings", fields);
    assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(302);

    var made = versions.on(day);
    assertThat(made.whom("PERCENT-40")).isNotEmpty();
    assertThat(made.hours(house.facility).opens()).isEqualTo("07:30");
    assertThat(versions.on(day.minusDays(1)).digestAt()).as("not before").isNotEqualTo("09:30");
    assertThat(advanced.page("/warnings"))
        .contains("Version " + made.version(), "From that day on", house.advanced.name());
    assertThat(audit.of("warning-policy", String.valueOf(made.version()), 5))
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo(house.advanced.id()));
  }

  @Test
  void theDirectorMayAsWellAndTheOldVersionStays() throws Exception {
    var director = new SignedIn(context, house.director);
    assertThat(director.send("/warnings", fields()).getStatus()).isEqualTo(302);
    assertThat(director.page("/warnings")).contains("Version 1, from 1 January 2020");
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndNothingIsKept() throws Exception {
    var advanced = new SignedIn(context, house.advanced);
    int before = versions.newest();
    Map<String, String> fields = fields();
    fields.put("from", "2020-01-01");
    var past = advanced.send("/warnings", fields);
    assertThat(past.getStatus()).isEqualTo(422);
    assertThat(past.getContentAsString()).contains("from today on");
    var empty = advanced.send("/warnings", Map.of());
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString())
        .contains("Choose at least one working day.", "Please give a time, such as 08:00.");
    Map<String, String> hostile = fields();
    hostile.put("usual-closed", "\u0000" + "9".repeat(1_000_000));
    hostile.put("number0", "\ud800");
    assertThat(advanced.send("/warnings", hostile).getStatus()).isEqualTo(422);
    assertThat(versions.newest()).isEqualTo(before);
  }
}
