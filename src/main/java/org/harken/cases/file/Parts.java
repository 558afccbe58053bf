package org.harken.cases.file;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.cases.CasePart;
import org.harken.cases.CaseSummary;
import org.harken.cases.Outcome;
import org.harken.cases.Paper;
import org.harken.cases.file.CaseView.PartJson;
import org.harken.platform.web.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What later rooms add to a case. */
@Component
public class Parts {

  private final ObjectProvider<CasePart> parts;

  // looked up when asked: the parts themselves know the case
  Parts(ObjectProvider<CasePart> parts) {
    this.parts = parts;
  }

  private Stream<CasePart> inOrder() {
    return parts.stream().sorted(Comparator.comparingInt(CasePart::order));
  }

  Panels panels(Actor actor, CaseSummary summary) {
    return new Panels(
        inOrder().map(part -> part.above(actor, summary)).filter(Objects::nonNull).toList(),
        inOrder().map(part -> part.strip(actor, summary)).filter(Objects::nonNull).toList(),
        panels(actor, summary, false),
        panels(actor, summary, true));
  }

  private List<Content> panels(Actor actor, CaseSummary summary, boolean beside) {
    return inOrder()
        .filter(part -> part.isBeside() == beside)
        .map(part -> part.panel(actor, summary))
        .filter(Objects::nonNull)
        .toList();
  }

  List<PartJson> json(Actor actor, UUID caseId) {
    return inOrder()
        .filter(part -> !part.name().isEmpty())
        .map(part -> new PartJson(part.name(), part.json(actor, caseId)))
        .toList();
  }

  /** The chapters of the whole file that later rooms keep. */
  public List<Paper.Section> paper(CaseSummary summary) {
    return inOrder().flatMap(part -> part.paper(summary).stream()).toList();
  }

  /** What is still owed before the case may close. */
  public List<String> blocksClosing(UUID caseId, Outcome outcome) {
    return inOrder().flatMap(part -> part.blocksClosing(caseId, outcome).stream()).toList();
  }
}
