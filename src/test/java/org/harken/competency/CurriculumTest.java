package org.harken.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.curricula.AssignCurriculum;
import org.harken.competency.curricula.Curricula;
import org.harken.competency.curricula.Curriculum.Status;
import org.harken.competency.curricula.DoUnit;
import org.harken.competency.curricula.MarkTest;
import org.harken.competency.curricula.ReadPath;
import org.harken.competency.curricula.WriteCurriculum;
import org.harken.competency.mentoring.PairUp;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class CurriculumTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Curricula curricula;
  @Autowired WriteCurriculum write;
  @Autowired AssignCurriculum assign;
  @Autowired DoUnit doUnit;
  @Autowired MarkTest markTest;
  @Autowired PairUp pairUp;
  @Autowired ReadPath readPath;
  @Autowired Alerts alerts;
  @Autowired Audit audit;

  AccessFixture house;
  LearningHouse learning;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    learning = new LearningHouse(house, context);
  }

  @Test
  void anOrientationOfEightToTwelveWeeksIsThereFromTheStart() {
    var orientation =
        curricula.inForce().stream()
            .filter(one -> one.code().equals("orientation"))
            .findFirst()
            .orElseThrow();
    assertThat(orientation.weeks()).isBetween(8, 12);
    assertThat(orientation.units())
        .extracting(one -> one.kind() + " " + one.times())
        .contains("SHADOWING 5", "CO_HANDLING 5", "LEADING 5");
  }

  @Test
  void theLearnerReadsAndTheNextUnitFollows() {
    UUID path = learning.given();
    assertThat(learning.path(path).next().orElseThrow().title()).isEqualTo("Read this");
    doUnit.read(house.trainee, path, learning.unit(path, 0).id());
    assertThat(learning.path(path).next().orElseThrow().title()).isEqualTo("Watch two");
    assertThat(learning.path(path).counted(learning.unit(path, 1).id())).isEqualTo("0 of 2");
    assertThat(alerts.unread(house.trainee.id()))
        .anyMatch(line -> line.text().contains("First steps"));
  }

  @Test
  void whatWasWatchedCountsOnlyByTheWordOfTheObserver() {
    UUID path = learning.given();
    UUID shadowing = learning.unit(path, 1).id();
    UUID time = learning.asked(path);
    assertThat(learning.path(path).counted(shadowing)).isEqualTo("0 of 2");
    assertThatThrownBy(() -> doUnit.answer(house.trainee, time, true, ""))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> doUnit.answer(house.developing, time, true, ""))
        .isInstanceOf(NotFound.class);
    doUnit.answer(house.senior, time, true, "You let her finish.");
    assertThat(learning.path(path).counted(shadowing)).isEqualTo("1 of 2");
    assertThatThrownBy(() -> doUnit.answer(house.senior, time, true, ""))
        .isInstanceOf(Refused.class);
    assertThat(audit.of("assignment", path.toString(), 10))
        .extracting(entry -> entry.action())
        .contains("confirmed");
  }

  @Test
  void nobodyConfirmsForThemselvesOrMarksWatchingAsRead() {
    UUID path = learning.given();
    UUID shadowing = learning.unit(path, 1).id();
    assertThatThrownBy(
            () ->
                doUnit.ask(
                    house.trainee,
                    path,
                    shadowing,
                    learning.path(path).assignment().assignedOn(),
                    house.trainee.id().toString(),
                    ""))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> doUnit.read(house.trainee, path, shadowing))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> doUnit.read(house.supervisor, path, learning.unit(path, 0).id()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aTestKeepsEveryTryAndPassesAtItsMark() {
    UUID path = learning.given();
    UUID test = learning.unit(path, 2).id();
    var first = learning.tried(path, true);
    assertThat(first.waits()).isTrue();
    assertThatThrownBy(() -> learning.tried(path, true)).isInstanceOf(Refused.class);
    markTest.mark(house.supervisor, first.id(), learning.marks(test, "wrong"));
    assertThat(learning.path(path).tries(test).getFirst())
        .satisfies(
            one -> {
              assertThat(one.percent()).isEqualTo(50);
              assertThat(one.passed()).isFalse();
            });
    var second = learning.tried(path, true);
    markTest.mark(house.supervisor, second.id(), learning.marks(test, "right"));
    assertThat(learning.path(path).tries(test)).hasSize(2);
    assertThat(learning.path(path).step(test).finished()).isTrue();
    assertThatThrownBy(() -> learning.tried(path, true)).isInstanceOf(Refused.class);
  }

  @Test
  void theMentorMarksAndNobodyElseOfTheSameHouse() {
    UUID path = learning.given();
    UUID test = learning.unit(path, 2).id();
    pairUp.pair(
        house.supervisor,
        house.trainee.id(),
        house.senior.id().toString(),
        learning.path(path).assignment().assignedOn(),
        null,
        null);
    var handedIn = learning.tried(path, true);
    assertThat(alerts.unread(house.senior.id()))
        .anyMatch(line -> line.link().equals("/learning/tests/" + handedIn.id()));
    assertThatThrownBy(() -> markTest.read(house.developing, handedIn.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> markTest.read(house.trainee, handedIn.id()))
        .isInstanceOf(NotFound.class);
    markTest.mark(house.senior, handedIn.id(), learning.marks(test, "right"));
    assertThat(markTest.read(house.trainee, handedIn.id()).testTry().passed()).isTrue();
  }

  @Test
  void isFinishedWithItsLastUnitAndStaysSo() {
    UUID path = learning.given();
    doUnit.read(house.trainee, path, learning.unit(path, 0).id());
    for (int time = 0; time < 2; time++) {
      doUnit.answer(house.senior, learning.asked(path), true, "");
    }
    var handedIn = learning.tried(path, true);
    markTest.mark(
        house.supervisor, handedIn.id(), learning.marks(learning.unit(path, 2).id(), "right"));
    assertThat(learning.path(path).assignment().finishedAt()).isNotNull();
    assertThat(alerts.unread(house.supervisor.id()))
        .anyMatch(line -> line.text().contains("has finished"));
    database
        .sql("update access.staff set active = false where id = ?")
        .param(house.trainee.id())
        .update();
    assertThat(readPath.of(house.trainee.id()))
        .singleElement()
        .extracting("assignment")
        .isNotNull();
  }

  @Test
  void aVersionInForceIsNotChangedAndPeopleStayWithTheirs() {
    UUID path = learning.given();
    UUID first = learning.curriculum;
    assertThatThrownBy(
            () ->
                write.addUnit(
                    house.supervisor,
                    first,
                    LearningHouse.typed("kind", "READING", "title", "More", "week", "1"),
                    null))
        .isInstanceOf(Refused.class);
    UUID second = write.newVersion(house.supervisor, first);
    write.addUnit(
        house.supervisor,
        second,
        LearningHouse.typed("kind", "READING", "title", "More", "week", "1"),
        null);
    write.putInForce(house.supervisor, second);
    assertThat(curricula.find(first).orElseThrow().status()).isEqualTo(Status.RETIRED);
    assertThat(curricula.find(second).orElseThrow().units()).hasSize(4);
    assertThat(learning.path(path).curriculum().id()).isEqualTo(first);
  }

  @Test
  void isGivenByWhoeverLeadsAndOnlyOnce() {
    learning.given();
    UUID curriculum = learning.curriculum;
    assertThatThrownBy(() -> assign.assign(house.supervisor, house.trainee.id(), curriculum, null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> assign.assign(house.senior, house.developing.id(), curriculum, null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> assign.assign(house.stranger, house.developing.id(), curriculum, null))
        .isInstanceOf(NotFound.class);
    assign.assign(house.director, house.developing.id(), curriculum, null);
  }

  @Test
  void whoSeesWhom() throws Exception {
    UUID path = learning.given();
    String page = "/learning/paths/" + path;
    assertThat(new SignedIn(context, house.trainee).open(page).getStatus()).isEqualTo(200);
    assertThat(new SignedIn(context, house.supervisor).open(page).getStatus()).isEqualTo(200);
    assertThat(new SignedIn(context, house.director).open(page).getStatus()).isEqualTo(200);
    assertThat(new SignedIn(context, house.senior).open(page).getStatus()).isEqualTo(404);
    assertThat(new SignedIn(context, house.stranger).open(page).getStatus()).isEqualTo(404);
    assertThat(new SignedIn(context, house.auditor).open(page).getStatus()).isEqualTo(403);
  }

  @Test
  void nothingTypedIsLostOnThePage() throws Exception {
    UUID path = learning.given();
    UUID unit = learning.unit(path, 1).id();
    MockHttpServletResponse refused =
        new SignedIn(context, house.trainee)
            .send(
                "/learning/paths/" + path + "/units/" + unit + "/ask",
                Map.of("onDay", "2026-13-01", "observer", "", "word", "The call <b>at ten</b>"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("ask-" + unit + "-onDay-fault", "ask-" + unit + "-observer-fault")
        .contains("The call &lt;b>at ten");
  }

  @Test
  void draftsAndQuestionsAreNotForLearners() throws Exception {
    learning.written();
    UUID draft = write.newVersion(house.supervisor, learning.curriculum);
    var trainee = new SignedIn(context, house.trainee);
    assertThat(trainee.open("/learning/curricula/" + draft).getStatus()).isEqualTo(404);
    assertThat(trainee.page("/learning/curricula/" + learning.curriculum))
        .contains("Show it")
        .doesNotContain("Who may complain?");
    assertThat(new SignedIn(context, house.supervisor).page("/learning/curricula/" + draft))
        .contains("Who may complain?", "Put in force");
    assertThat(Set.of(Status.values())).contains(curricula.find(draft).orElseThrow().status());
  }
}
