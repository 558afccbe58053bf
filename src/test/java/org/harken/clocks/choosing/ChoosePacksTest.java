package org.harken.clocks.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.AccessFixture;
import org.harken.access.Facility;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ChoosePacksTest {

  @Autowired ChoosePacks choosePacks;
  @Autowired Counting counting;
  @Autowired Access access;
  @Autowired Clocks clocks;
  @Autowired Clock clock;
  @Autowired JdbcClient database;

  private AccessFixture house;
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    today = LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE);
  }

  private static Facility facility(String zone, String state) {
    return new Facility(
        Ids.next(), "St. Elsewhere", ZoneId.of(zone), state, "", "", "", "", "", "", null);
  }

  private List<String> offered(Facility facility) {
    return counting.offered(facility, LocalDate.of(2026, 2, 18)).stream()
        .map(pack -> pack.ruleSet())
        .filter(set -> !set.startsWith("OWN-"))
        .toList();
  }

  @Test
  void aMenuShowsNothingForeign() {
    assertThat(offered(facility("America/Chicago", "IL")))
        .containsExactly(
            "US-1557",
            "US-CMS-HOSP",
            "US-HIPAA",
            "US-MA-C",
            "US-MEDICARE-DISCHARGE",
            "US-PARTD",
            "US-SNF");
    assertThat(offered(facility("America/Los_Angeles", "CA"))).contains("US-CA");
    assertThat(offered(facility("Europe/London", ""))).containsExactly("UK-ENG", "UK-SCO");
    assertThat(offered(facility("Europe/Dublin", ""))).containsExactly("IE-HSE");
    assertThat(offered(facility("Australia/Sydney", ""))).containsExactly("AU-NSW");
    assertThat(offered(facility("Asia/Kathmandu", "")))
        .as("a house in a place without rules of its own starts clocks all the same")
        .contains("US-CMS-HOSP");
  }

  private List<String> owed(LocalDate day) {
    return clocks
        .start(
            new Clocks.Trigger(
                Ids.next(),
                house.facility,
                "grievance-received",
                day.atTime(12, 0).atZone(AccessFixture.ZONE).toInstant(),
                AccessFixture.ZONE))
        .stream()
        .map(Obligation::pack)
        .distinct()
        .toList();
  }

  @Test
  void countsFromItsDayOnAndSeveralRunTogether() {
    choosePacks.choose(
        house.director, house.facility, today.plusDays(10), Set.of("US-CMS-HOSP", "US-SNF"));
    assertThat(owed(today.plusDays(9))).containsExactly("US-CMS-HOSP");
    assertThat(owed(today.plusDays(10))).containsExactly("US-CMS-HOSP", "US-SNF");
    choosePacks.choose(house.director, house.facility, today.plusDays(20), Set.of("US-SNF"));
    assertThat(owed(today.plusDays(20))).containsExactly("US-SNF");
    assertThat(owed(today)).containsExactly("US-CMS-HOSP");
  }

  @Test
  void aRunningCaseKeepsWhatItBeganWith() {
    UUID subject = Ids.next();
    clocks.start(
        new Clocks.Trigger(
            subject, house.facility, "grievance-received", clock.instant(), AccessFixture.ZONE));
    choosePacks.choose(house.director, house.facility, today, Set.of("US-SNF"));
    clocks.happened(
        subject,
        org.harken.clocks.model.Event.of(
            org.harken.clocks.model.EventType.ACKNOWLEDGED, clock.instant()));
    assertThat(clocks.of(subject)).extracting(Obligation::pack).containsOnly("US-CMS-HOSP");
  }

  @Test
  void dangerIsLookedAtOnceWhateverAHouseHasChosen() {
    database
        .sql(
            """
            insert into clocks.chosen_pack (facility, rule_set, effective_from, chosen, set_by, set_at)
            values (?, 'US-CMS-HOSP', '2020-01-01', false, gen_random_uuid(), now())
            """)
        .param(house.facility)
        .update();
    var started =
        clocks.start(
            new Clocks.Trigger(
                Ids.next(), house.facility, "danger-alleged", clock.instant(), AccessFixture.ZONE));
    assertThat(started)
        .singleElement()
        .satisfies(one -> assertThat(one.kind().name()).isEqualTo("IMMEDIATE_REVIEW"));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(
            () ->
                choosePacks.choose(
                    house.director, house.facility, today.minusDays(1), Set.of("US-SNF")))
        .hasMessageContaining("today or later");
    assertThatThrownBy(
            () -> choosePacks.choose(house.director, house.facility, today, Set.of("UK-ENG")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> choosePacks.choose(house.director, house.facility, today, Set.of("US-HIPAA")))
        .hasMessageContaining("every grievance");
    assertThatThrownBy(
            () -> choosePacks.choose(house.stranger, house.facility, today, Set.of("US-SNF")))
        .isInstanceOf(NotFound.class);
    assertThat(access.facility(house.facility)).isPresent();
  }
}
