package org.harken.competency.curricula;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.competency.curricula.TestTry.Answer;
import org.harken.competency.curricula.model.TestScore;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A test is handed in; what was chosen is marked at once, free words by the mentor. */
@Service
public class TakeTest {

  private final Walking walking;
  private final Tests tests;
  private final Questions questions;
  private final TellMarkers tellMarkers;
  private final Audit audit;
  private final Clock clock;

  TakeTest(
      Walking walking,
      Tests tests,
      Questions questions,
      TellMarkers tellMarkers,
      Audit audit,
      Clock clock) {
    this.walking = walking;
    this.tests = tests;
    this.questions = questions;
    this.tellMarkers = tellMarkers;
    this.audit = audit;
    this.clock = clock;
  }

  /** The field of a question in the form. */
  public static String field(UUID question) {
    return "q-" + question;
  }

  @Transactional
  public TestTry handIn(Actor actor, UUID assignment, UUID unitId, Typed typed) {
    LearnerPath path = walking.own(actor, assignment);
    Unit unit = path.unit(unitId);
    List<TestTry> before = path.tries(unitId);
    checkOpen(unit, before);
    List<Question> asked = questions.of(unitId);
    List<Answer> answers = asked.stream().map(question -> answer(question, typed)).toList();
    typed.check();
    Instant now = clock.instant();
    boolean waits = asked.stream().anyMatch(Question::free);
    var score = new TestScore(right(answers), asked.size());
    var testTry =
        new TestTry(
            Ids.next(),
            assignment,
            unitId,
            before.size() + 1,
            now,
            waits ? null : now,
            "",
            waits ? null : score.percent(),
            !waits && score.passes(unit.passPercent()));
    tests.insert(testTry, answers);
    audit.changed(
        actor,
        "test handed in",
        "assignment",
        assignment.toString(),
        Map.of("unit", unitId.toString(), "try", testTry.number()));
    if (waits) {
      tellMarkers.tell(actor, path, testTry);
    }
    walking.finishIfComplete(actor, assignment);
    return testTry;
  }

  private static void checkOpen(Unit unit, List<TestTry> before) {
    if (unit.kind() != UnitKind.TEST) {
      throw new NotFound();
    }
    if (before.stream().anyMatch(TestTry::passed)) {
      throw new Refused("You have passed this test.");
    }
    if (before.stream().anyMatch(TestTry::waits)) {
      throw new Refused("Your last try is still being marked. Wait for the answer first.");
    }
  }

  static int right(List<Answer> answers) {
    return (int) answers.stream().filter(one -> Boolean.TRUE.equals(one.right())).count();
  }

  private static Answer answer(Question question, Typed typed) {
    String field = field(question.id());
    if (question.free()) {
      return new Answer(
          question.id(), null, typed.required(field, 4_000, "Please answer this one."), null);
    }
    String text = typed.required(field, 2, "Please choose an answer.");
    @Nullable Integer chosen = text.matches("\\d") ? Integer.valueOf(text) : null;
    if (!text.isEmpty() && (chosen == null || chosen >= question.options().size())) {
      typed.fault(field, "Please choose an answer from the list.");
    }
    return new Answer(question.id(), chosen, "", question.isRight(chosen));
  }
}
