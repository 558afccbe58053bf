package org.harken.cases.intake;

import org.harken.cases.forms.Typed;
import org.harken.cases.recognition.Answers;

/** The yes-or-no questions of the desk, as they were answered; what was not asked stays open. */
public final class DeskAnswers {

  private DeskAnswers() {}

  /** Somebody in danger now, or not sure, counts as an allegation: somebody has to look at once. */
  public static Answers of(Typed typed) {
    boolean danger = typed.text("danger").equals("yes") || typed.text("danger").equals("unsure");
    return new Answers(
        typed.answer("dissatisfied"),
        danger ? Boolean.TRUE : typed.answer("allegesAbuseNeglectOrHarm"),
        typed.answer("asksForFormalHandling"),
        typed.answer("onSurvey"),
        typed.answer("resolutionRequested"),
        typed.answer("billingOnly"),
        typed.answer("medicareRights"),
        typed.answer("resolvedAtOnce"),
        typed.answer("satisfied"),
        typed.answer("afterDischarge"),
        typed.answer("representative"),
        typed.answer("anonymous"),
        typed.answer("serviceOnly"),
        typed.answer("thanks"));
  }
}
