package org.harken.cases.deadlines;

import java.util.List;
import org.harken.cases.file.CaseView;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.clocks.model.Upcoming;

/**
 * Everything that is due on a case, in ready words.
 *
 * @param told what happened, as the clocks know it, the newest first
 * @param open the case takes more
 */
public record DeadlinesView(
    String reference,
    String title,
    List<CaseView.Due> due,
    List<Upcoming> next,
    List<Told> told,
    Forms forms,
    Typed typed,
    boolean open,
    String now) {

  /** One event. */
  public record Told(String when, String what, String more) {}

  /** What may be said, as lists to choose from. */
  public record Forms(
      List<Choice> movable,
      List<String> movableWords,
      List<Choice> reasons,
      boolean standing,
      List<Choice> matters,
      List<Choice> named,
      List<Choice> reports,
      boolean secondStage,
      boolean mayAsk) {}
}
