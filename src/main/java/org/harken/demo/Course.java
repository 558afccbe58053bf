package org.harken.demo;

import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.harken.cases.Outcome;
import org.harken.cases.closing.Ending;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.demo.CasePlan.Destiny;
import org.harken.demo.Situation.Sort;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes one case as far as it is to come. */
@Component
@Profile("demo")
class Course {

  private final Office office;
  private final Investigation investigation;
  private final Answering answering;

  Course(Office office, Investigation investigation, Answering answering) {
    this.office = office;
    this.investigation = investigation;
    this.answering = answering;
  }

  void run(Scene scene) {
    CasePlan plan = scene.plan;
    RecordedCase recorded = record(scene);
    scene.reference = recorded.reference();
    if (plan.destiny() == Destiny.UNASSIGNED) {
      return;
    }
    if (recorded.because().danger()) {
      investigation.acceptDanger(scene);
    }
    CaseKind kind = recorded.kind();
    if (kind != CaseKind.GRIEVANCE && plan.situation().sort() != Sort.BILLING) {
      kind = simple(scene, kind);
    } else {
      investigation.take(scene);
    }
    if (kind == CaseKind.GRIEVANCE) {
      grievance(scene);
    } else if (plan.situation().sort() == Sort.BILLING) {
      billing(scene);
    }
  }

  private RecordedCase record(Scene scene) {
    CasePlan plan = scene.plan;
    var concern =
        new NewCase(
            plan.channel(),
            plan.receivedAt(),
            plan.narrative(),
            plan.language(),
            plan.complainant(),
            plan.relationship(),
            plan.patient(),
            plan.title(),
            plan.unit().facility().id().toString(),
            plan.unit().department().id().toString(),
            plan.mayEmail(),
            plan.answers());
    Actor by = recorder(scene);
    return scene.then(() -> office.recordCase().record(by, concern));
  }

  /** A representative keeps what he or she takes; the page and the supervisor leave it open. */
  private static Actor recorder(Scene scene) {
    if (scene.plan.channel() == Channel.PORTAL) {
      return Actor.SYSTEM;
    }
    boolean open = scene.plan.destiny() == Destiny.UNASSIGNED || scene.chance(25);
    return open ? scene.actor("supervisor") : scene.acting();
  }

  /** What needs no letter; returns what it is now. */
  private CaseKind simple(Scene scene, CaseKind kind) {
    investigation.take(scene);
    if (scene.plan.destiny() == Destiny.TAKEN) {
      return CaseKind.INQUIRY;
    }
    if (kind == CaseKind.PENDING_AUTHORITY) {
      return pending(scene);
    }
    boolean raised = !scene.plan.situation().raised().isEmpty();
    if (raised) {
      investigation.code(scene);
    }
    if (scene.plan.destiny() == Destiny.WAITING) {
      investigation.ask(scene);
      return kind;
    }
    String done = scene.plan.situation().after();
    if (done != null) {
      scene.days.soon();
      String note = scene.english(done);
      scene.then(() -> office.addNote().add(scene.acting(), scene.reference, note));
    }
    scene.days.soon();
    close(scene, Outcome.RESOLVED_SATISFIED, done == null ? "Passed on to the unit." : null);
    return kind;
  }

  private CaseKind pending(Scene scene) {
    scene.days.towards(scene.day(2), 0.6);
    if (scene.plan.situation().after() == null) {
      investigation.answersInPrivate(scene);
      return scene.kind();
    }
    if (scene.plan.destiny() == Destiny.CLOSED && scene.chance(45)) {
      investigation.adopt(scene);
      return scene.kind();
    }
    if (scene.plan.destiny() == Destiny.WAITING) {
      investigation.ask(scene);
      return CaseKind.PENDING_AUTHORITY;
    }
    String note = scene.english(String.valueOf(scene.plan.situation().after()));
    scene.then(() -> office.addNote().add(scene.acting(), scene.reference, note));
    scene.days.towards(scene.day(6), 0.8);
    close(scene, Outcome.WITHDRAWN, "The patient was asked and does not take it up.");
    return CaseKind.PENDING_AUTHORITY;
  }

  private void billing(Scene scene) {
    if (scene.plan.destiny() == Destiny.TAKEN) {
      return;
    }
    investigation.codeWhole(scene);
    investigation.ask(scene);
    if (scene.plan.destiny() == Destiny.WAITING) {
      return;
    }
    scene.days.towards(scene.day(9), 0.7);
    investigation.find(scene);
    String note = scene.english(String.valueOf(scene.plan.situation().after()));
    scene.then(() -> office.addNote().add(scene.acting(), scene.reference, note));
    investigation.call(scene);
    scene.days.soon();
    close(scene, scene.chance(85) ? Outcome.RESOLVED_SATISFIED : Outcome.CLOSED_UNSATISFIED, null);
  }

  private void grievance(Scene scene) {
    Destiny destiny = scene.plan.destiny();
    if (destiny == Destiny.TAKEN) {
      return;
    }
    Pace pace = Pace.of(scene);
    if (scene.chance(25)) {
      scene.days.towards(scene.day(1.5), 0.5);
      answering.acknowledge(scene);
    }
    scene.days.towards(scene.day(2), 0.5);
    investigation.codeWhole(scene);
    investigation.ask(scene);
    if (scene.chance(60)) {
      investigation.call(scene);
    }
    if (destiny == Destiny.WAITING) {
      return;
    }
    if (destiny == Destiny.ENDED && scene.chance(50)) {
      scene.days.towards(scene.day(5), 0.5);
      pass(scene);
      return;
    }
    if (pace.progressAt() > 0) {
      scene.days.at(scene.day(pace.progressAt()));
      investigation.doErrands(scene);
      answering.progress(scene, pace.promise());
    }
    if (destiny == Destiny.PROGRESS) {
      return;
    }
    scene.days.towards(scene.day(pace.answerAt()), 0.7);
    investigation.find(scene);
    if (scene.chance(15)) {
      investigation.personWrites(scene);
    }
    answer(scene, pace);
  }

  private void answer(Scene scene, Pace pace) {
    Destiny destiny = scene.plan.destiny();
    if (destiny == Destiny.DRAFT) {
      answering.begin(scene);
      return;
    }
    UUID letter = answering.write(scene);
    if (destiny == Destiny.WRITTEN) {
      return;
    }
    scene.days.at(scene.day(pace.answerAt()));
    answering.release(scene, letter);
    answering.send(scene, letter);
    if (destiny == Destiny.ANSWERED) {
      return;
    }
    scene.days.towards(scene.day(pace.answerAt() + 3 + scene.random.nextInt(9)), 0.9);
    end(scene, destiny);
  }

  private void end(Scene scene, Destiny destiny) {
    int ticket = scene.random.nextInt(100);
    if (destiny == Destiny.ENDED) {
      close(scene, Outcome.WITHDRAWN, scene.line("withdrawn"));
    } else if (ticket < 2) {
      returned(scene);
    } else if (ticket < 20) {
      close(scene, Outcome.CLOSED_UNSATISFIED, scene.line("unsatisfied"));
    } else {
      close(scene, Outcome.RESOLVED_SATISFIED, scene.line("satisfied"));
    }
  }

  /** The letter came back; nobody could be reached. */
  private void returned(Scene scene) {
    scene.then(
        () ->
            office
                .recordContactAttempt()
                .record(scene.acting(), scene.reference, null, "Letter", "Came back: moved."));
    scene.days.soon();
    scene.then(
        () ->
            office
                .recordContactAttempt()
                .record(scene.acting(), scene.reference, null, "Phone", "Not in service."));
    ending(
        scene,
        new Ending(
            Outcome.UNDELIVERABLE,
            "The finished letter stays on file.",
            null,
            null,
            "returned",
            scene.staff("supervisor").email(),
            null));
  }

  private void pass(Scene scene) {
    investigation.find(scene);
    ending(
        scene,
        new Ending(
            Outcome.TRANSFERRED,
            scene.line("transferred"),
            "County ambulance service, 555-0179",
            true,
            null,
            null,
            null));
  }

  private void close(Scene scene, Outcome outcome, @Nullable String said) {
    String why =
        said == null && outcome == Outcome.CLOSED_UNSATISFIED ? scene.line("unsatisfied") : said;
    ending(scene, Ending.of(outcome, why));
  }

  private void ending(Scene scene, Ending ending) {
    scene.days.soon();
    scene.then(() -> office.closeCase().close(scene.acting(), scene.reference, ending));
  }
}
