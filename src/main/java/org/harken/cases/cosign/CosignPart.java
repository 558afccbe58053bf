package org.harken.cases.cosign;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CasePart;
import org.harken.cases.CaseSummary;
import org.harken.cases.CosignedIntakes;
import org.harken.cases.NextStep;
import org.harken.cases.Outcome;
import org.harken.cases.store.Corrections;
import org.harken.cases.store.Cosigns;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.Spoken;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a case: that its intake is a draft, who signed it, and what keeps it from closing. */
@Component
class CosignPart implements CasePart {

  /**
   * A draft in ready words.
   *
   * @param stop the sentence that says what waits
   * @param back who sent it back and when; empty while it is not back
   */
  public record Draft(
      String reference,
      String author,
      String since,
      String stop,
      String back,
      boolean mine,
      boolean maySign) {}

  /** A signed intake in ready words. */
  public record Signed(String author, String by, String when, List<Line> lines) {}

  /** One correction, without what stood there. */
  public record Line(String field, String reason) {}

  /** One correction for programs, without what stood there. */
  record CorrectionJson(String field, String reason, String by, Instant at) {}

  private final Cosigns cosigns;
  private final Corrections corrections;
  private final CosignedIntakes intakes;
  private final TemplateEngine templates;
  private final Clock clock;

  CosignPart(
      Cosigns cosigns,
      Corrections corrections,
      CosignedIntakes intakes,
      TemplateEngine templates,
      Clock clock) {
    this.cosigns = cosigns;
    this.corrections = corrections;
    this.intakes = intakes;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "corrections";
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public List<?> json(Actor actor, UUID caseId) {
    return corrections.of(caseId).stream()
        .map(one -> new CorrectionJson(one.field(), one.reason(), one.byName(), one.at()))
        .toList();
  }

  @Override
  public @Nullable Content above(Actor actor, CaseSummary summary) {
    Cosign one = cosigns.find(summary.id()).filter(Cosign::isDraft).orElse(null);
    if (one == null) {
      return null;
    }
    Instant back = one.sentBackAt();
    var draft =
        new Draft(
            summary.reference(),
            one.authorName(),
            when(one.since(), summary),
            intakes.stops(summary.id()).orElse(""),
            back == null ? "" : one.sentBackByName() + ", " + when(back, summary),
            one.author().equals(actor.id()),
            actor.may("cases:work") && intakes.maySign(actor, summary.id()));
    return output -> templates.render("cases/cosign/above.jte", Map.of("draft", draft), output);
  }

  @Override
  public @Nullable Content panel(Actor actor, CaseSummary summary) {
    Cosign one = cosigns.find(summary.id()).orElse(null);
    Instant at = one == null ? null : one.signedAt();
    if (one == null || at == null) {
      return null;
    }
    var signed =
        new Signed(
            one.authorName(),
            String.valueOf(one.signedByName()),
            when(at, summary),
            corrections.of(summary.id()).stream()
                .map(line -> new Line(IntakeField.label(line.field()), line.reason()))
                .toList());
    return output -> templates.render("cases/cosign/signed.jte", Map.of("signed", signed), output);
  }

  private String when(Instant at, CaseSummary summary) {
    return Spoken.inSentence(at, summary.zone(), clock.instant());
  }

  @Override
  public boolean isBeside() {
    return true;
  }

  @Override
  public List<String> blocksClosing(UUID caseId, Outcome outcome) {
    return intakes.stops(caseId).stream().toList();
  }

  @Override
  public List<NextStep> nextSteps(CaseSummary summary) {
    return cosigns
        .find(summary.id())
        .filter(Cosign::isDraft)
        .map(
            one ->
                NextStep.now(
                    12,
                    "Sign the intake",
                    "Somebody in training took it. Read it field by field; the clocks run already.",
                    "Read and sign",
                    "Sign intake",
                    "/cosign/" + summary.reference(),
                    new NextStep.Who("cases:work", NextStep.Skill.SIGNS, one.author())))
        .stream()
        .toList();
  }
}
