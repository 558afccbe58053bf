package org.harken.competency.frameworks;

import org.harken.competency.evidence.ShownBy;
import org.harken.competency.store.EvidenceBook;
import org.harken.competency.store.Frameworks;
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

  BecomeLadder(Frameworks frameworks, ShownBy shownBy, EvidenceBook book) {
    this.frameworks = frameworks;
    this.shownBy = shownBy;
    this.book = book;
  }

  void become(String lineage) {
    frameworks.makeLadder(lineage);
    shownBy
        .counting()
        .forEach((rule, statements) -> statements.forEach(one -> book.showAlso(rule.id(), one)));
  }
}
