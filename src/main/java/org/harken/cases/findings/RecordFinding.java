package org.harken.cases.findings;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.Finding;
import org.harken.cases.TimelineKind;
import org.harken.cases.cues.FactsOnly;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Issues;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.cases.store.Typed;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was found about an issue, in facts for the grievance file. */
@Service
public class RecordFinding {

  private final Reach reach;
  private final Issues issues;
  private final FactsOnly factsOnly;
  private final Chronicle chronicle;

  RecordFinding(Reach reach, Issues issues, FactsOnly factsOnly, Chronicle chronicle) {
    this.reach = reach;
    this.issues = issues;
    this.factsOnly = factsOnly;
    this.chronicle = chronicle;
  }

  @Transactional
  public UUID record(Actor actor, String reference, NewFinding said) {
    CaseFile file = reach.holdOpen(actor, reference);
    String text = Typed.line("text", said.text(), 10_000);
    factsOnly.check("text", text);
    String source = Typed.optional("source", said.source(), 300);
    if (source != null) {
      factsOnly.check("source", source);
    }
    UUID issue = said.issue();
    if (issue != null && issues.find(file.id(), issue).isEmpty()) {
      throw Refused.field("issue", "This case has no such issue.");
    }
    var finding = new Finding(Ids.next(), issue, text, source, actor.id(), chronicle.now());
    issues.addFinding(actor, file.id(), finding);
    chronicle.line(
        actor,
        NewLine.of(file.id(), TimelineKind.FINDING, "Finding recorded", text, chronicle.now())
            .about(finding.id()));
    chronicle.done(
        actor, file.id(), "recorded finding", Map.of("finding", finding.id().toString()));
    return finding.id();
  }
}
