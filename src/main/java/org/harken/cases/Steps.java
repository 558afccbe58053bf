package org.harken.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.OpenSteps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Things to do that stand on the worklist by themselves, asked for by later rooms. */
@Service
@Transactional
public class Steps {

  /**
   * One of them.
   *
   * @param title what to do, without the day: "Send the progress letter"
   */
  public record Step(UUID caseId, UUID thing, String title, LocalDate by, String link) {}

  private final OpenSteps steps;
  private final Chronicle chronicle;
  private final Clock clock;

  Steps(OpenSteps steps, Chronicle chronicle, Clock clock) {
    this.chronicle = chronicle;
    this.steps = steps;
    this.clock = clock;
  }

  /** The same thing is asked for once; its day may move. */
  public void ask(Step step) {
    steps.ask(step, clock.instant());
    chronicle.refresh(step.caseId());
  }

  /** It was done, or is not needed any more. */
  public void done(UUID thing) {
    steps.done(thing, clock.instant()).ifPresent(chronicle::refresh);
  }

  /** Nothing of the case has to be done any more. */
  public void allDone(UUID caseId) {
    steps.allDone(caseId, clock.instant());
    chronicle.refresh(caseId);
  }

  /** Those of a case that wait, the soonest first. */
  public List<Step> of(UUID caseId) {
    return steps.of(caseId);
  }
}
