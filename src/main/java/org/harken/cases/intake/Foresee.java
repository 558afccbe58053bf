package org.harken.cases.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.forms.Typed;
import org.harken.cases.intake.IntakeScreen.Owed;
import org.harken.cases.intake.IntakeScreen.Preview;
import org.harken.cases.intake.IntakeScreen.Question;
import org.harken.cases.recognition.Answers;
import org.harken.cases.recognition.Decision;
import org.harken.cases.recognition.Recognition;
import org.harken.cases.store.Labels;
import org.harken.cases.wording.Here;
import org.harken.cases.wording.Words;
import org.harken.clocks.Clocks;
import org.harken.clocks.ObligationKind;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Says what a concern would become if it were saved now, without keeping anything. */
@Component
class Foresee {

  /** More questions than this at once is an interrogation. */
  private static final int ASKED_AT_ONCE = 3;

  private final Recognition recognition;
  private final Clocks clocks;
  private final Here here;
  private final Clock clock;

  Foresee(Recognition recognition, Clocks clocks, Here here, Clock clock) {
    this.recognition = recognition;
    this.clocks = clocks;
    this.here = here;
    this.clock = clock;
  }

  Preview of(Actor actor, Typed typed, ZoneId zone) {
    var form = new IntakeForm(new Typed("", typed.all()), zone, clock);
    Instant received = form.receivedAt();
    Answers answers =
        Concern.derived(DeskAnswers.of(typed), typed.text("complainant.relationship"));
    Decision decision = recognition.decide(form.channel(), answers, received);
    return new Preview(
        Labels.of(decision.kind()),
        decision.text(),
        owed(actor, decision, received, zone),
        decision.toAsk().stream()
            .limit(ASKED_AT_ONCE)
            .map(field -> new Question(field, IntakeScreen.words(field)))
            .toList(),
        "Row "
            + decision.row()
            + " of "
            + decision.pack()
            + " "
            + decision.version()
            + ". "
            + decision.citation(),
        decision.danger());
  }

  private List<Owed> owed(Actor actor, Decision decision, Instant received, ZoneId zone) {
    List<Owed> owed = new ArrayList<>();
    UUID facility = here.facility(actor).map(known -> known.id()).orElseGet(Ids::next);
    if (decision.kind() == CaseKind.GRIEVANCE) {
      clocks
          .foresee(new Clocks.Trigger(Ids.next(), facility, "grievance-received", received, zone))
          .stream()
          .filter(one -> one.kind() != ObligationKind.IMMEDIATE_REVIEW)
          .map(one -> new Owed(one.label(), Words.fullDay(one.dueAt(), one.zone())))
          .forEach(owed::add);
    }
    return owed;
  }
}
