package org.harken.competency.frameworks;

import org.harken.alerts.Alerts;
import org.harken.competency.evidence.ShownBy;
import org.harken.competency.store.Assessments;
import org.harken.competency.store.EvidenceBook;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Frameworks.Head;
import org.harken.platform.Ids;
import org.springframework.stereotype.Component;

/**
 * A framework becomes the ladder of the house. What work has shown so far is laid upon it by the
 * same rules; what people signed stays with the words they signed.
 */
@Component
class BecomeLadder {

  private final Frameworks frameworks;
  private final ShownBy shownBy;
  private final EvidenceBook book;
  private final Assessments assessments;
  private final Alerts alerts;

  BecomeLadder(
      Frameworks frameworks,
      ShownBy shownBy,
      EvidenceBook book,
      Assessments assessments,
      Alerts alerts) {
    this.assessments = assessments;
    this.alerts = alerts;
    this.frameworks = frameworks;
    this.shownBy = shownBy;
    this.book = book;
  }

  void become(String lineage) {
    Head before = frameworks.ladder().orElse(null);
    frameworks.makeLadder(lineage);
    shownBy
        .counting()
        .forEach((rule, statements) -> statements.forEach(one -> book.showAlso(rule.id(), one)));
    if (before != null && !before.lineage().equals(lineage)) {
      tell(before);
    }
  }

  /** Whoever was signed for something hears that the ladder asks for other words now. */
  private void tell(Head before) {
    assessments
        .signedFor(before.lineage())
        .forEach(
            person ->
                alerts.tell(
                    person,
                    "other-ladder-" + Ids.next(),
                    "Another framework is our ladder now. What was signed for you before is kept in your history and does not count for its words.",
                    "/ladder/people/" + person + "#former"));
  }
}
