package org.harken.correspondence.letters;

import org.harken.cases.Steps;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterSent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After an answer or a progress letter has left, no drafted progress letter has to leave any more.
 */
@Component
class EndLetterSteps {

  private final Steps steps;

  EndLetterSteps(Steps steps) {
    this.steps = steps;
  }

  @EventListener
  void sent(LetterSent sent) {
    if (sent.kind() == LetterKind.ACKNOWLEDGEMENT) {
      steps.done(sent.letter());
    } else {
      steps.allDone(sent.caseId());
    }
  }
}
