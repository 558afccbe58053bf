package org.harken.portal.renewing;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CasePart;
import org.harken.cases.CaseSummary;
import org.harken.cases.Outcome;
import org.harken.platform.web.Actor;
import org.harken.portal.codes.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a case: whether the person can see on the public page where it stands. */
@Component("portalCodePart")
class CodePart implements CasePart {

  private final Receipts receipts;
  private final TemplateEngine templates;

  CodePart(Receipts receipts, TemplateEngine templates) {
    this.receipts = receipts;
    this.templates = templates;
  }

  /** How many codes open the public page. */
  record Codes(int inForce) {}

  @Override
  public String name() {
    return "codes";
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public List<?> json(Actor actor, UUID caseId) {
    return List.of(new Codes(receipts.inForce(caseId)));
  }

  @Override
  public @Nullable Content panel(Actor actor, CaseSummary summary) {
    if (!actor.may("cases:work")) {
      return null;
    }
    Map<String, Object> model =
        Map.of("reference", summary.reference(), "inForce", receipts.inForce(summary.id()));
    return output -> templates.render("portal/renewing/panel.jte", model, output);
  }

  @Override
  public boolean isBeside() {
    return true;
  }

  @Override
  public List<String> blocksClosing(UUID caseId, Outcome outcome) {
    return List.of();
  }
}
