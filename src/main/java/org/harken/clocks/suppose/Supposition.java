package org.harken.clocks.suppose;

import java.util.List;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Term;
import org.harken.clocks.model.Unit;

/**
 * One rule of one pack, counted otherwise. What starts, stops and ends its clock stays.
 *
 * @param rule its name inside the pack
 * @param duration so many instead
 * @param calendar the days that are worked; asked only for working days
 */
public record Supposition(String ruleSet, String rule, int duration, Unit unit, String calendar) {

  /** The pack with that rule counted so, in whichever version a case goes by. */
  public RulePack in(RulePack pack) {
    return pack.ruleSet().equals(ruleSet) ? with(pack) : pack;
  }

  private RulePack with(RulePack pack) {
    List<Rule> rules =
        pack.rules().stream().map(one -> one.id().equals(rule) ? with(one) : one).toList();
    return new RulePack(
        pack.ruleSet(),
        pack.version(),
        pack.name(),
        pack.effectiveFrom(),
        pack.effectiveTo(),
        pack.jurisdiction(),
        pack.facilityTypes(),
        pack.byDefault(),
        pack.matters(),
        rules);
  }

  /** What the facility itself has stated no longer stands before it: the supposition does. */
  private Rule with(Rule one) {
    Term term = one.term();
    return new Rule(
        one.id(),
        one.kind(),
        one.label(),
        one.matter(),
        one.unless(),
        one.stage(),
        new Term(duration, unit, term.startRule(), term.rollRule(), calendar),
        false,
        one.grace(),
        one.reason(),
        one.metBy(),
        one.pausesOn(),
        one.extension(),
        one.recurring(),
        one.letterTemplateKind(),
        one.exceptions(),
        one.citation(),
        one.confidence());
  }
}
