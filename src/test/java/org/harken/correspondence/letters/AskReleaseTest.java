package org.harken.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.alerts.Alert;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.HeldBack;
import org.harken.cases.cosign.EscalateCosigns;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterNotReady;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.store.AskedReleases;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What somebody in training wrote waits among what seniors sign, until another releases it. */
@SpringBootTest
class AskReleaseTest {

  private static final String PASSAGE = "She rang at 2:10. No one came until 2:51. We are sorry.";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired StartLetter start;
  @Autowired AskRelease askRelease;
  @Autowired ReleaseLetter release;
  @Autowired SetLetterAside aside;
  @Autowired LookAtLetter look;
  @Autowired AskedReleases asked;
  @Autowired EscalateCosigns escalate;
  @Autowired List<HeldBack> rooms;
  @Autowired Alerts alerts;
  @Autowired Audit audit;

  AccessFixture house;
  LetterCase grievance;

  @BeforeEach
  void aGrievance() {
    house = new AccessFixture(database);
    grievance = new LetterCase(house, context);
  }

  private UUID written() {
    return grievance.written(house.trainee, LetterKind.RESOLUTION, PASSAGE);
  }

  private boolean waits(UUID letter) {
    return rooms.stream()
        .flatMap(room -> room.held().stream())
        .anyMatch(one -> one.thing().equals(letter));
  }

  @Test
  void standsInTheListOfThoseWhoSignAndCountsThere() throws Exception {
    UUID letter = written();
    var senior = new SignedIn(context, house.senior);
    var trainee = new SignedIn(context, house.trainee);
    assertThat(trainee.page("/letters/" + letter)).contains("Ask a senior to release it");
    assertThat(senior.page("/account")).doesNotContain("<b class=\"n\">");

    askRelease.ask(house.trainee, letter);

    assertThat(senior.page("/cosign"))
        .contains(
            "One letter waits for release",
            "Answer, " + grievance.reference,
            "Written by " + house.trainee.name(),
            "Owed on the case:",
            "/letters/" + letter + "#release");
    assertThat(senior.page("/account")).contains("Supervise", "<b class=\"n\">1");
    assertThat(senior.page("/cases/" + grievance.reference))
        .contains("Waits for release", "Read and release");
    assertThat(senior.page("/letters/" + letter))
        .contains(house.trainee.name() + " waits since", "/letters/" + letter + "/release");
    assertThat(trainee.page("/practice/mine")).contains("Waits for another to release it");
    assertThat(trainee.page("/letters/" + letter)).contains("It waits for another person");
    assertThat(new SignedIn(context, house.stranger).page("/cosign"))
        .doesNotContain(letter.toString());
    assertThat(audit.of("letter", letter.toString(), 10))
        .extracting(entry -> entry.action())
        .contains("asked for release");
  }

  @Test
  void pressingReleaseLaysItThereToo() throws Exception {
    UUID letter = written();
    var trainee = new SignedIn(context, house.trainee);

    trainee.send("/letters/" + letter + "/ask", Map.of("contactName", "Maya Klein"));
    assertThat(waits(letter))
        .as("what was sent is saved first, and lacks what the law asks")
        .isFalse();

    UUID second = written();
    assertThatThrownBy(() -> release.release(house.trainee, second, null))
        .isInstanceOfSatisfying(
            LetterNotReady.class, no -> askRelease.instead(house.trainee, second, no));
    assertThat(waits(second)).isTrue();
  }

  @Test
  void isGoneWhenItWasReleasedOrSetAside() {
    UUID released = written();
    UUID dropped = written();
    askRelease.ask(house.trainee, released);
    askRelease.ask(house.trainee, released);
    askRelease.ask(house.trainee, dropped);

    release.release(house.senior, released, null);
    aside.setAside(house.trainee, dropped);

    assertThat(waits(released)).isFalse();
    assertThat(waits(dropped)).isFalse();
    assertThat(asked.of(released)).isEmpty();
  }

  @Test
  void refuses() {
    UUID bare =
        start
            .start(
                house.trainee, grievance.reference, LetterKind.RESOLUTION, "en", LetterText.EMPTY)
            .id();
    assertThatThrownBy(() -> askRelease.ask(house.trainee, bare))
        .isInstanceOf(LetterNotReady.class);
    UUID letter = written();
    assertThatThrownBy(() -> askRelease.ask(house.senior, letter))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("yourself");
    assertThatThrownBy(() -> askRelease.ask(house.stranger, letter)).isInstanceOf(NotFound.class);
    release.release(house.senior, letter, null);
    assertThatThrownBy(() -> askRelease.ask(house.trainee, letter))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("released before");
    assertThat(waits(bare)).isFalse();
  }

  @Test
  void aWaitThatIsTooLongIsToldUpTheLineOnce() {
    UUID letter = written();
    askRelease.ask(house.trainee, letter);
    after(3);
    assertThat(told(house.supervisor, letter)).isEmpty();
    after(5);
    after(6);
    assertThat(told(house.supervisor, letter)).hasSize(1);
    assertThat(told(house.supervisor, letter).getFirst().text())
        .contains(grievance.reference, house.trainee.name(), "waits to be released")
        .doesNotContain("Delgado");
  }

  private List<Alert> told(Actor staff, UUID letter) {
    return alerts.unread(staff.id()).stream()
        .filter(alert -> alert.link().startsWith("/letters/" + letter))
        .toList();
  }

  private void after(int hours) {
    TimeSource.at(
        clock.instant().plus(Duration.ofHours(hours)),
        () -> {
          escalate.escalate();
          return true;
        });
  }
}
