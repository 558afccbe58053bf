package org.harken.cases.privacy;

import org.harken.cases.forms.Typed;
import org.harken.cases.store.PrivacyQuestions.Question;

/**
 * A question of breach on its page.
 *
 * @param tellBy by when people would have to be told if it was a breach
 */
public record PrivacyView(
    String reference,
    Question question,
    String leftWhen,
    String due,
    String tellBy,
    String source,
    Typed typed) {

  /** One open question in the list. */
  public record Line(
      String reference, String title, String link, String letter, String assignee, String due) {}

  /** One question on the page of its case. */
  public record OnCase(
      Question question, String link, String due, String answered, boolean mayAnswer) {}
}
