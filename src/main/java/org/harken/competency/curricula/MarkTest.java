package org.harken.competency.curricula;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.TestTry.Answer;
import org.harken.competency.curricula.model.TestScore;
import org.harken.competency.learning.Learners;
import org.harken.competency.mentoring.Pairs;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mentor, or whoever leads the learner, marks the free words of a test. */
@Service
public class MarkTest {

  /** What is read to mark. */
  @Component
  record Files(Tests tests, Questions questions, Assignments assignments, Walking walking) {}

  /** A try as the marker sees it. */
  public record Marking(
      TestTry testTry,
      LearnerPath path,
      String learner,
      List<Question> questions,
      List<Answer> answers) {

    public Answer answer(UUID question) {
      return answers.stream()
          .filter(one -> one.question().equals(question))
          .findFirst()
          .orElseThrow();
    }
  }

  private final Files files;
  private final Pairs pairs;
  private final Learners learners;
  private final Alerts alerts;
  private final Audit audit;
  private final Clock clock;

  MarkTest(Files files, Pairs pairs, Learners learners, Alerts alerts, Audit audit, Clock clock) {
    this.files = files;
    this.pairs = pairs;
    this.learners = learners;
    this.alerts = alerts;
    this.audit = audit;
    this.clock = clock;
  }

  /** For the mentor and those who lead; once it is marked also for the learner. */
  @Transactional(readOnly = true)
  public Marking read(Actor actor, UUID id) {
    TestTry testTry = files.tests().find(id).orElseThrow(NotFound::new);
    Assignment assignment = files.assignments().find(testTry.assignment()).orElseThrow();
    boolean own = assignment.learner().equals(actor.id()) && !testTry.waits();
    if (!own && !mayMark(actor, assignment.learner())) {
      throw new NotFound();
    }
    return new Marking(
        testTry,
        files.walking().path(assignment),
        learners.name(assignment.learner()),
        files.questions().of(testTry.unit()),
        files.tests().answers(id));
  }

  public boolean mayMark(Actor actor, UUID learner) {
    return learners.leads(actor, learner)
        || pairs.mentorOf(learner, learners.today(learner)).filter(actor.id()::equals).isPresent();
  }

  @Transactional
  public void mark(Actor actor, UUID id, Typed typed) {
    Marking marking = read(actor, id);
    UUID learner = marking.path().assignment().learner();
    if (learner.equals(actor.id()) || !marking.testTry().waits()) {
      throw new Refused("This is marked already.");
    }
    files.assignments().lock(marking.testTry().assignment());
    for (Question question : marking.questions()) {
      if (question.free()) {
        String said =
            typed.required(TakeTest.field(question.id()), 5, "Is this answer right or not yet?");
        if (!said.isEmpty() && !said.equals("right") && !said.equals("wrong")) {
          typed.fault(TakeTest.field(question.id()), "Please choose one.");
        }
        files.tests().mark(id, question.id(), said.equals("right"));
      }
    }
    typed.check();
    var score =
        new TestScore(TakeTest.right(files.tests().answers(id)), marking.questions().size());
    boolean passed = score.passes(marking.path().unit(marking.testTry().unit()).passPercent());
    if (!files.tests().marked(id, actor, score.percent(), passed, clock.instant())) {
      throw new Refused("This is marked already.");
    }
    audit.changed(
        actor,
        "test marked",
        "assignment",
        marking.testTry().assignment().toString(),
        Map.of("try", id.toString(), "percent", score.percent(), "passed", passed));
    alerts.tell(
        learner,
        "test-marked:" + id,
        passed ? "Your test is marked: passed." : "Your test is marked: not passed yet.",
        "/learning/tests/" + id);
    files.walking().finishIfComplete(actor, marking.testTry().assignment());
  }
}
