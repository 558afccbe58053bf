package org.harken.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.mentoring.KeepTalk;
import org.harken.competency.mentoring.PairUp;
import org.harken.competency.mentoring.RemindOfTalks;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class MentoringTest {

  private static final String WORDS = "She hurries when people cry.";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired PairUp pairUp;
  @Autowired KeepTalk keepTalk;
  @Autowired RemindOfTalks remindOfTalks;
  @Autowired Alerts alerts;
  @Autowired Audit audit;

  AccessFixture house;
  LocalDate today;
  UUID pair = new UUID(0, 0);

  @BeforeEach
  void aPair() {
    house = new AccessFixture(database);
    today = LocalDate.now(clock.withZone(AccessFixture.ZONE));
    pair =
        pairUp.pair(
            house.supervisor,
            house.trainee.id(),
            house.senior.id().toString(),
            today.minusDays(10),
            null,
            null);
    keepTalk.keep(house.senior, pair, today.minusDays(2), WORDS, today.plusDays(1));
  }

  @Test
  void bothReadTheWordsAndWhoeverLeadsSeesThatATalkTookPlace() throws Exception {
    String page = "/learning/mentoring/" + pair;
    assertThat(new SignedIn(context, house.senior).page(page)).contains(WORDS);
    assertThat(new SignedIn(context, house.trainee).page(page)).contains(WORDS);
    assertThat(new SignedIn(context, house.supervisor).page(page))
        .contains("That they talked, not what about")
        .doesNotContain(WORDS);
    assertThat(new SignedIn(context, house.director).page(page)).doesNotContain(WORDS);
    assertThat(new SignedIn(context, house.developing).open(page).getStatus()).isEqualTo(404);
    assertThat(new SignedIn(context, house.stranger).open(page).getStatus()).isEqualTo(404);
  }

  @Test
  void theWordsStandInNoAuditAndNoAlert() {
    assertThat(audit.of("mentor pair", pair.toString(), 20))
        .noneMatch(entry -> entry.facts().toString().contains("hurries"));
    assertThat(alerts.unread(house.trainee.id()))
        .noneMatch(line -> line.text().contains("hurries"));
  }

  @Test
  void onlyTheTwoWriteDownTheirTalks() {
    assertThatThrownBy(() -> keepTalk.keep(house.supervisor, pair, today, "x", null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> keepTalk.keep(house.developing, pair, today, "x", null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> keepTalk.keep(house.trainee, pair, today.plusDays(1), "x", null))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aLearnerHasOneMentorAndNobodyIsTheirOwn() {
    String developing = house.developing.id().toString();
    assertThatThrownBy(
            () -> pairUp.pair(house.supervisor, house.trainee.id(), developing, today, null, null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                pairUp.pair(house.supervisor, house.developing.id(), developing, today, null, null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> pairUp.end(house.senior, pair)).isInstanceOf(Refused.class);
    pairUp.end(house.supervisor, pair);
    pairUp.pair(house.supervisor, house.trainee.id(), developing, today, null, null);
  }

  @Test
  void bothAreToldTheDayBeforeATalk() {
    remindOfTalks.remind(today.plusDays(1));
    remindOfTalks.remind(today.plusDays(1));
    assertThat(alerts.unread(house.trainee.id()))
        .filteredOn(line -> line.text().startsWith("You talk with"))
        .hasSize(1);
    assertThat(alerts.unread(house.senior.id()))
        .anyMatch(line -> line.text().startsWith("You talk with"));
  }

  @Test
  void aFormThatIsWrongComesBackWithItsWords() throws Exception {
    var refused =
        new SignedIn(context, house.senior)
            .send(
                "/learning/mentoring/" + pair + "/talks",
                Map.of("onDay", "yesterday", "words", "Kept in mind"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("talk-onDay-fault", "Kept in mind");
  }
}
