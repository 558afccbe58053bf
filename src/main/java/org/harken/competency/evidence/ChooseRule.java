package org.harken.competency.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.competency.frameworks.MayChange;
import org.harken.competency.store.EvidenceBook;
import org.harken.competency.store.EvidenceBook.Choice;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The house decides what a rule counts for, or that it does not count. */
@Service
public class ChooseRule {

  private static final int MOST = 40;

  private final EvidenceRules rules;
  private final EvidenceBook book;
  private final MayChange mayChange;
  private final Audit audit;
  private final Clock clock;

  ChooseRule(
      EvidenceRules rules, EvidenceBook book, MayChange mayChange, Audit audit, Clock clock) {
    this.rules = rules;
    this.book = book;
    this.mayChange = mayChange;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void choose(Actor actor, String rule, boolean counts, List<UUID> statements) {
    if (rules.find(rule).isEmpty()) {
      throw new NotFound();
    }
    mayChange.refuseChange(actor);
    if (statements.size() > MOST) {
      throw Refused.field("statements", "One happening cannot show so much. Choose fewer.");
    }
    if (counts && statements.isEmpty()) {
      throw Refused.field("statements", "Choose at least one statement, or let it not count.");
    }
    book.choose(actor, rule, new Choice(counts, List.copyOf(statements)), clock.instant());
    audit.changed(
        actor,
        "chose evidence rule",
        "ladder",
        rule,
        Map.of("counts", counts, "statements", statements.size()));
  }
}
