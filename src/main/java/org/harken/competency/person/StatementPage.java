package org.harken.competency.person;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.harken.cases.forms.Typed;
import org.harken.competency.evidence.AnnotateEvidence;
import org.harken.competency.signing.AssessWork;
import org.harken.competency.signing.Look;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One statement of somebody: what shows it, what others saw, and the signature. */
@Controller
@Permits("ladder:see")
class StatementPage {

  private static final String ADDRESS = "/ladder/people/{id}/statements/{statement}";

  private final StatementReading reading;
  private final AssessWork assessWork;
  private final AnnotateEvidence annotateEvidence;
  private final KeepOwnWords keepOwnWords;
  private final LadderReach reach;
  private final LadderParts parts;

  StatementPage(
      StatementReading reading,
      AssessWork assessWork,
      AnnotateEvidence annotateEvidence,
      KeepOwnWords keepOwnWords,
      LadderReach reach,
      LadderParts parts) {
    this.reading = reading;
    this.assessWork = assessWork;
    this.annotateEvidence = annotateEvidence;
    this.keepOwnWords = keepOwnWords;
    this.reach = reach;
    this.parts = parts;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Actor actor, @PathVariable UUID id, @PathVariable UUID statement) {
    return page(actor, id, statement, Typed.nothing());
  }

  @Permits("ladder:sign")
  @PostMapping(ADDRESS + "/signature")
  ModelAndView sign(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID statement,
      @RequestParam Map<String, String> fields) {
    return send(
        new Sent(actor, id, statement, "sign", fields),
        typed -> assessWork.sign(actor, id, statement, typed.number("score"), typed.raw("note")));
  }

  @Permits("ladder:sign")
  @PostMapping(ADDRESS + "/look")
  ModelAndView look(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID statement,
      @RequestParam Map<String, String> fields) {
    return send(
        new Sent(actor, id, statement, "look", fields),
        typed ->
            assessWork.look(
                actor,
                id,
                statement,
                typed.choice("kind", Look.class),
                typed.number("score"),
                typed.raw("note")));
  }

  @PostMapping(ADDRESS + "/ask")
  ModelAndView ask(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID statement,
      @RequestParam Map<String, String> fields) {
    return send(
        new Sent(actor, id, statement, "ask", fields),
        typed -> {
          var observer = typed.id("observer");
          typed.check();
          assessWork.ask(actor, id, statement, observer);
        });
  }

  @PostMapping("/ladder/statements/{statement}/notes")
  ModelAndView reflect(
      Actor actor, @PathVariable UUID statement, @RequestParam Map<String, String> fields) {
    reach.person(actor, actor.id());
    return send(
        new Sent(actor, actor.id(), statement, "reflect", fields),
        typed -> keepOwnWords.reflect(actor, statement, typed.raw("text")));
  }

  @PostMapping("/ladder/evidence/{happening}/{statement}/note")
  ModelAndView annotate(
      Actor actor,
      @PathVariable UUID happening,
      @PathVariable UUID statement,
      @RequestParam Map<String, String> fields) {
    return send(
        new Sent(actor, actor.id(), statement, "annotate", fields),
        typed -> annotateEvidence.annotate(actor, happening, statement, typed.raw("note")));
  }

  /** A form of this page that came back: by whom, about whom and which statement. */
  private record Sent(
      Actor actor, UUID id, UUID statement, String form, Map<String, String> fields) {}

  private ModelAndView send(Sent sent, Consumer<Typed> work) {
    Actor actor = sent.actor();
    UUID id = sent.id();
    var typed = new Typed(sent.form(), sent.fields());
    try {
      work.accept(typed);
      boolean still = id.equals(actor.id()) || reach.maySign(actor, reach.person(actor, id));
      return new ModelAndView(
          "redirect:"
              + (still ? "/ladder/people/" + id + "/statements/" + sent.statement() : "/inbox"));
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, id, sent.statement(), typed);
      page.setStatus(LadderPage.status(refusal));
      return page;
    }
  }

  private ModelAndView page(Actor actor, UUID id, UUID statement, Typed typed) {
    return new ModelAndView(
        "competency/person/statement",
        Map.of(
            "view", reading.page(actor, id, statement, typed),
            "parts", parts.ofStatement(actor, id, statement)));
  }
}
