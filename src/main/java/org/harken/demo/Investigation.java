package org.harken.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.Issue;
import org.harken.cases.findings.NewFinding;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.recognition.Answers;
import org.harken.cases.tasks.NewTask;
import org.harken.cases.timeline.CaseEvent;
import org.harken.demo.Situation.Raised;
import org.harken.demo.Situation.Sort;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finding out: who takes it, what it is made of, who is asked, what comes back. */
@Component
@Profile("demo")
class Investigation {

  private static final Map<String, String> CATEGORIES =
      Map.of(
          "processes", "Institutional processes",
          "respect", "Respect and patient rights");

  private final Office office;

  Investigation(Office office) {
    this.office = office;
  }

  void take(Scene scene) {
    scene.days.towards(scene.day(1), 0.3);
    String owner = scene.owner().email();
    boolean given = scene.chance(35);
    scene.then(
        () ->
            office
                .assignCase()
                .assign(
                    given ? scene.actor("supervisor") : scene.acting(),
                    scene.reference,
                    owner,
                    null));
  }

  /** Somebody looks at once and says so. */
  void acceptDanger(Scene scene) {
    scene.days.soon();
    scene.then(
        () ->
            office
                .acceptDanger()
                .accept(scene.actor("supervisor"), scene.reference, scene.manager().name(), null));
  }

  void code(Scene scene) {
    scene.days.soon();
    CasePlan plan = scene.plan;
    List<Raised> raised = plan.situation().raised();
    for (int number = 1; number <= raised.size(); number++) {
      String words = plan.words().getOrDefault(number, number == 1 ? plan.first().narrative() : "");
      if (!words.isEmpty()) {
        scene.issues.add(code(scene, raised.get(number - 1), words));
      }
    }
  }

  private Issue code(Scene scene, Raised raised, String words) {
    int severity = raised.lowest() + scene.random.nextInt(raised.highest() - raised.lowest() + 1);
    var issue =
        new NewIssue(
            CATEGORIES.getOrDefault(raised.category(), raised.category()),
            severity,
            scene.plan.unit().department().id().toString(),
            raised.stage(),
            words,
            null);
    return scene.then(() -> office.codeIssue().code(scene.acting(), scene.reference, issue));
  }

  /** Codes without marked issues (a bill, a remark) by what it is about. */
  void codeWhole(Scene scene) {
    if (scene.plan.situation().raised().isEmpty()) {
      scene.days.soon();
      var about = new Raised("processes", 1, 1, "other", "", Map.of(), Map.of(), null);
      scene.issues.add(code(scene, about, scene.plan.first().narrative()));
    } else {
      code(scene);
    }
  }

  void ask(Scene scene) {
    scene.days.soon();
    for (Raised raised : scene.plan.situation().raised()) {
      if (raised.ask() != null) {
        String question = scene.english(raised.ask());
        scene.questions.add(give(scene, scene.manager().email(), question));
      }
    }
    if (scene.questions.isEmpty() || scene.chance(25)) {
      scene.errands.add(give(scene, scene.owner().email(), scene.line("errands")));
    }
    if (scene.chance(30)) {
      note(scene, scene.line("notes"));
    }
  }

  private UUID give(Scene scene, String to, String text) {
    LocalDate due = scene.days.today().plusDays(2 + scene.random.nextInt(3));
    var task = new NewTask(text, to, due);
    return scene.then(() -> office.addTask().add(scene.acting(), scene.reference, task));
  }

  void call(Scene scene) {
    String said = scene.line("calls");
    scene.then(() -> add(scene, "CALL", said));
  }

  void personWrites(Scene scene) {
    String said = scene.personsLine("wrote");
    scene.then(() -> add(scene, "PERSON_CALLED", said));
  }

  /** After it was closed. */
  void writesAgain(Scene scene) {
    String said = scene.personsLine("again");
    scene.then(() -> add(scene, "PERSON_WROTE", said));
  }

  void askOnceMore(Scene scene) {
    scene.days.soon();
    scene.errands.add(give(scene, scene.owner().email(), scene.line("errands")));
  }

  /** What was done at once, checked or replied. */
  void noteDone(Scene scene) {
    note(scene, scene.english(String.valueOf(scene.plan.situation().after())));
  }

  private void note(Scene scene, String text) {
    scene.then(() -> office.addNote().add(scene.acting(), scene.reference, text));
  }

  private void add(Scene scene, String type, String text) {
    office
        .addToCase()
        .add(scene.acting(), scene.reference, new CaseEvent(type, null, text, Answers.NONE));
  }

  /** Somebody who spoke on a public page writes to the office. */
  void answersInPrivate(Scene scene) {
    String said =
        scene.plan.isSpanish()
            ? "Sí, fui yo en esa página. Me pueden escribir aquí."
            : "Yes, that was me on that page. You may write to me here.";
    scene.then(() -> add(scene, "PERSON_EMAILED", said));
  }

  /** The patient takes up what somebody else brought. */
  void adopt(Scene scene) {
    scene.then(
        () ->
            add(
                scene,
                "PATIENT_ADOPTED",
                "Yes, that is how it was. I would like you to look into it."));
  }

  /** What the owner does alone is done; the departments' answers may still be out. */
  void doErrands(Scene scene) {
    for (UUID task : scene.errands) {
      complete(scene, task, scene.acting(), null);
    }
    scene.errands.clear();
  }

  private void complete(Scene scene, UUID task, Actor by, @Nullable String note) {
    scene.then(() -> office.completeTask().complete(by, task, note));
  }

  /** Answers come back and are written down as findings. */
  void find(Scene scene) {
    doErrands(scene);
    for (UUID task : scene.questions) {
      complete(scene, task, scene.actor(scene.plan.unit().manager()), "Sent the papers today.");
    }
    scene.days.soon();
    List<Raised> raised = scene.plan.situation().raised();
    for (Issue issue : scene.issues) {
      if (issue.number() <= raised.size()) {
        Raised one = raised.get(issue.number() - 1);
        var finding =
            new NewFinding(
                issue.id(), scene.english(one.found()), one.sources().getOrDefault("en", null));
        scene.then(() -> office.recordFinding().record(scene.acting(), scene.reference, finding));
      }
    }
    if (scene.plan.situation().sort() == Sort.HARM || isGrave(scene)) {
      LocalDate today = scene.days.today();
      scene.then(
          () ->
              office.referForClinicalReview().refer(scene.acting(), scene.reference, today, null));
    }
  }

  private static boolean isGrave(Scene scene) {
    return scene.issues.stream()
        .anyMatch(issue -> issue.severity() == 3 && issue.category().equals("SAFETY"));
  }
}
