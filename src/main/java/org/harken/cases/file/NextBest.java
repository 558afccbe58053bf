package org.harken.cases.file;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.harken.cases.NextStep;
import org.harken.cases.store.Agenda;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.NextSteps;
import org.harken.cases.store.Reach;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The best next step of a case as it stands this moment. */
@Component
public class NextBest {

  private final Reach reach;
  private final NextSteps steps;
  private final Agenda agenda;
  private final Clock clock;

  NextBest(Reach reach, NextSteps steps, Agenda agenda, Clock clock) {
    this.reach = reach;
    this.steps = steps;
    this.agenda = agenda;
    this.clock = clock;
  }

  /** In a line, without opening the file. */
  @Transactional(readOnly = true)
  public Optional<String> of(Actor actor, String reference) {
    return of(actor, reach.open(actor, reference)).map(NextStep::title);
  }

  Optional<NextStep> of(Actor actor, CaseFile file) {
    Instant now = clock.instant();
    return steps.best(actor, steps.of(file, agenda.of(file).facts(), now), now);
  }
}
