package org.harken.demo;

import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.harken.cases.Outcome;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.demo.CasePlan.Destiny;
import org.harken.demo.CasePlan.Turn;
import org.harken.demo.Situation.Sort;
import org.harken.platform.web.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes one case as far as it is to come. */
@Component
@Profile("demo")
class Course {

  private final Office office;
  private final Investigation investigation;
  private final Answering answering;
  private final Ends ends;
  private final Signing signing;

  Course(
      Office office, Investigation investigation, Answering answering, Ends ends, Signing signing) {
    this.signing = signing;
    this.office = office;
    this.investigation = investigation;
    this.answering = answering;
    this.ends = ends;
  }

  void run(Scene scene) {
    CasePlan plan = scene.plan;
    Actor recorder = recorder(scene);
    RecordedCase recorded = record(scene, plan.first(), recorder);
    scene.reference = recorded.reference();
    scene.supervised(recorder, recorded.id());
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
      take(scene);
    }
    if (kind == CaseKind.GRIEVANCE) {
      grievance(scene);
    } else if (plan.situation().sort() == Sort.BILLING) {
      billing(scene);
    }
  }

  private void take(Scene scene) {
    investigation.take(scene);
    signing.sign(scene);
  }

  private RecordedCase record(Scene scene, Report report, Actor by) {
    CasePlan plan = scene.plan;
    var concern =
        new NewCase(
            report.channel(),
            report.receivedAt(),
            report.narrative(),
            report.language(),
            report.speaker(),
            report.relationship(),
            plan.patient(),
            plan.title(),
            plan.unit().facility().id().toString(),
            plan.unit().department().id().toString(),
            report.mayEmail(),
            report.answers());
    return scene.then(() -> office.recordCase().record(by, concern));
  }

  /** Somebody else tells of the same event; seen the same day, it goes on in the first case. */
  private void toldAgain(Scene scene, Report second) {
    scene.days.from(second.receivedAt());
    scene.days.soon();
    String duplicate = record(scene, second, scene.actor("supervisor")).reference();
    ends.merge(scene, duplicate);
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
    take(scene);
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
      investigation.noteDone(scene);
    }
    scene.days.soon();
    ends.close(scene, Outcome.RESOLVED_SATISFIED, done == null ? "Passed on to the unit." : null);
    return kind;
  }

  private CaseKind pending(Scene scene) {
    scene.days.towards(scene.day(2), 0.6);
    if (scene.plan.situation().after() == null) {
      investigation.answersInPrivate(scene);
      return scene.kind();
    }
    if (scene.plan.destiny() == Destiny.CLOSED && scene.plan.outcome() != Outcome.WITHDRAWN) {
      investigation.adopt(scene);
      return scene.kind();
    }
    if (scene.plan.destiny() == Destiny.WAITING) {
      investigation.ask(scene);
      return CaseKind.PENDING_AUTHORITY;
    }
    investigation.noteDone(scene);
    scene.days.towards(scene.day(6), 0.8);
    ends.close(scene, Outcome.WITHDRAWN, "The patient was asked and does not take it up.");
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
    investigation.noteDone(scene);
    investigation.call(scene);
    scene.days.soon();
    ends.close(scene, scene.plan.outcome());
  }

  private void grievance(Scene scene) {
    Destiny destiny = scene.plan.destiny();
    if (destiny == Destiny.TAKEN) {
      return;
    }
    Pace pace = Pace.of(scene);
    begin(scene);
    if (destiny == Destiny.WAITING) {
      return;
    }
    if (scene.plan.outcome() == Outcome.TRANSFERRED) {
      scene.days.towards(scene.day(5), 0.5);
      investigation.find(scene);
      ends.pass(scene);
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

  /** What happens in the first two days. */
  private void begin(Scene scene) {
    Report second = scene.plan.second();
    if (second != null) {
      toldAgain(scene, second);
    }
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
    switch (scene.plan.turn()) {
      case REOPENED, REOPENED_OPEN -> comeBack(scene);
      default -> ends.close(scene, scene.plan.outcome());
    }
  }

  /** Closed, and then the person writes once more. */
  private void comeBack(Scene scene) {
    ends.close(scene, scene.chance(60) ? Outcome.CLOSED_UNSATISFIED : Outcome.RESOLVED_SATISFIED);
    boolean open = scene.plan.turn() == Turn.REOPENED_OPEN;
    scene.days.at(open ? scene.beforeEnd(1 + scene.random.nextInt(4)) : scene.later(6, 30));
    investigation.writesAgain(scene);
    scene.days.soon();
    String why = scene.line("reopened");
    scene.then(() -> office.reopenCase().reopen(scene.acting(), scene.reference, why));
    investigation.askOnceMore(scene);
    if (open) {
      return;
    }
    scene.days.at(scene.later(2, 5));
    investigation.doErrands(scene);
    UUID letter = answering.writeAgain(scene);
    scene.days.soon();
    answering.release(scene, letter);
    answering.send(scene, letter);
    scene.days.at(scene.later(3, 9));
    ends.close(scene, scene.plan.outcome());
  }
}
