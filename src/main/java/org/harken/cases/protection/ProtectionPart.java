package org.harken.cases.protection;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.cases.CasePart;
import org.harken.cases.CaseSummary;
import org.harken.cases.Outcome;
import org.harken.cases.store.Guard;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a case: who must stay out, and the way to change it. */
@Component
class ProtectionPart implements CasePart {

  /**
   * Somebody named, or on the list.
   *
   * @param kind about, patient or listed
   */
  record Line(String kind, @Nullable UUID id, @Nullable UUID staff, String name) {}

  private final Guard guard;
  private final TemplateEngine templates;

  ProtectionPart(Guard guard, TemplateEngine templates) {
    this.guard = guard;
    this.templates = templates;
  }

  @Override
  public String name() {
    return "protection";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public List<?> json(Actor actor, UUID caseId) {
    return Stream.concat(
            guard.named(caseId).stream()
                .map(
                    one ->
                        new Line(
                            one.as() == Guard.As.PATIENT ? "patient" : "about",
                            one.id(),
                            one.staff(),
                            one.name())),
            guard.insiders(caseId).stream()
                .map(one -> new Line("listed", null, one.staff(), one.name())))
        .toList();
  }

  @Override
  public @Nullable Content panel(Actor actor, CaseSummary summary) {
    Map<String, Object> model =
        Map.of(
            "reference",
            summary.reference(),
            "named",
            guard.named(summary.id()),
            "listed",
            guard.insiders(summary.id()),
            "restricted",
            guard.restriction(summary.id()).isPresent(),
            "mayWork",
            actor.may("cases:work"));
    return output -> templates.render("cases/protection/panel.jte", model, output);
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
