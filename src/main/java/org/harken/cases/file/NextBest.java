package org.harken.cases.file;

import java.util.Optional;
import org.harken.cases.CasePart.NextStep;
import org.harken.cases.CaseSummary;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Reach;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The best next step of a case in a line, without opening its file. */
@Component
public class NextBest {

  private final Reach reach;
  private final ReadCase.Makers makers;
  private final Parts parts;

  NextBest(Reach reach, ReadCase.Makers makers, Parts parts) {
    this.reach = reach;
    this.makers = makers;
    this.parts = parts;
  }

  @Transactional(readOnly = true)
  public Optional<String> of(Actor actor, String reference) {
    CaseFile file = reach.open(actor, reference);
    CaseSummary summary = file.summary();
    return NextSteps.first(
            NextSteps.own(
                file,
                ReadCase.asAskedLast(makers.story().decisions(file)),
                makers.work().issues(file),
                makers.work().tasks(actor, file)),
            parts.nextSteps(actor, summary))
        .map(NextStep::title);
  }
}
