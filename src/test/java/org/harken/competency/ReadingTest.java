package org.harken.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.Practised;
import org.harken.access.SignedIn;
import org.harken.alerts.Alerts;
import org.harken.competency.development.DevelopmentLog;
import org.harken.competency.reading.KeepReading;
import org.harken.competency.reading.Proposal.Decision;
import org.harken.competency.reading.ProposeChange;
import org.harken.platform.Refused;
import org.harken.platform.time.TimeSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@RecordApplicationEvents
class ReadingTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired KeepReading keepReading;
  @Autowired ProposeChange proposeChange;
  @Autowired DevelopmentLog log;
  @Autowired Alerts alerts;
  @Autowired ApplicationEvents events;

  AccessFixture house;
  LocalDate today;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    today = LocalDate.now(clock.withZone(AccessFixture.ZONE));
  }

  private UUID article() {
    return keepReading.add(
        house.senior,
        LearningHouse.typed(
            "kind",
            "ARTICLE",
            "title",
            "On listening " + house.wardName,
            "summary",
            "Short.",
            "link",
            "https://example.org/a",
            "minutes",
            "75",
            "category",
            "ETHICS"),
        null);
  }

  private UUID proposed() {
    return proposeChange.propose(
        house.trainee,
        null,
        "Name a date " + house.wardName,
        "People call back less.",
        house.supervisor.id().toString());
  }

  @Test
  void whatWasReadCountsOnceInTheLogAndIsTold() {
    UUID article = article();
    keepReading.read(house.trainee, article);
    keepReading.read(house.trainee, article);
    assertThat(log.of(house.trainee.id()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.minutes()).isEqualTo(75);
              assertThat(line.category()).isEqualTo("ETHICS");
            });
    assertThat(events.stream(Practised.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo("reading.done");
              assertThat(one.staff()).isEqualTo(house.trainee.id());
              assertThat(one.counts()).containsEntry("minutes", 75);
            });
  }

  @Test
  void aLinkLeadsNowhereElse() {
    for (String link :
        new String[] {"javascript:alert(1)", "//evil.example", "ftp://x.example/a"}) {
      assertThatThrownBy(
              () ->
                  keepReading.add(
                      house.senior,
                      LearningHouse.typed(
                          "kind",
                          "ARTICLE",
                          "title",
                          "T",
                          "summary",
                          "S",
                          "link",
                          link,
                          "category",
                          "ETHICS"),
                      null))
          .as(link)
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void onlyItsOwnerDecides() {
    UUID proposal = proposed();
    assertThat(alerts.unread(house.supervisor.id()))
        .anyMatch(line -> line.text().contains("You decide"));
    assertThatThrownBy(
            () -> proposeChange.decide(house.trainee, proposal, Decision.ADOPTED, null, "Mine"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                proposeChange.decide(
                    house.supervisor, proposal, Decision.TRIED, today.minusDays(1), "Try"))
        .isInstanceOf(Refused.class);
    proposeChange.decide(house.supervisor, proposal, Decision.ADOPTED, null, "Good.");
    assertThatThrownBy(
            () ->
                proposeChange.decide(
                    house.supervisor, proposal, Decision.DECLINED, null, "Changed my mind"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void nobodyOwnsTheirOwnProposal() {
    assertThatThrownBy(
            () ->
                proposeChange.propose(house.trainee, null, "w", "y", house.trainee.id().toString()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aTrialThatIsOverAsksItsOwnerAgain() throws Exception {
    UUID proposal = proposed();
    proposeChange.decide(
        house.supervisor, proposal, Decision.TRIED, today.plusDays(30), "Try it first.");
    var supervisor = new SignedIn(context, house.supervisor);
    assertThat(supervisor.page("/learning")).doesNotContain("Name a date " + house.wardName);
    TimeSource.at(
        clock.instant().plus(Duration.ofDays(32)),
        () -> {
          proposeChange.tellOfTrials();
          return true;
        });
    assertThat(alerts.unread(house.supervisor.id()))
        .anyMatch(line -> line.text().contains("trial of a change"));
    assertThat(supervisor.page("/learning/reading")).contains("Tried until");
  }

  @Test
  void standsWithItsOwnerUntilItIsDecided() throws Exception {
    proposed();
    var supervisor = new SignedIn(context, house.supervisor);
    assertThat(supervisor.page("/learning"))
        .contains("Waits for you", "Name a date " + house.wardName);
    var refused =
        supervisor.send(
            "/learning/reading/proposals",
            Map.of("wish", "Something", "why", "", "owner", "nobody"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("proposal-why-fault", "Something");
  }
}
