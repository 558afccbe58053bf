package org.harken.cases.waiting;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CasePart;
import org.harken.cases.CaseStatus;
import org.harken.cases.CaseSummary;
import org.harken.cases.Outcome;
import org.harken.cases.waiting.model.Attribution;
import org.harken.cases.waiting.model.Charge;
import org.harken.cases.waiting.model.Party;
import org.harken.cases.waiting.model.Piece;
import org.harken.cases.waiting.model.WaitingRules;
import org.harken.cases.wording.Lengths;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a case: for whom it has waited, as a bar in the office; never on paper. */
@Component
class WaitingPart implements CasePart {

  private static final int WHOLE = 1000;

  /**
   * In ready words.
   *
   * @param now for whom it waits; empty once it is closed
   */
  public record Bar(String whole, String now, List<Stretch> stretches, List<Sum> sums) {}

  /** A piece of the bar, in thousandths from its beginning. */
  public record Stretch(int at, int width, String tone, String words) {}

  /** How long for whom, the longest first. */
  public record Sum(String name, String tone, String length) {}

  private final ChargeHours chargeHours;
  private final TemplateEngine templates;
  private final Clock clock;

  WaitingPart(ChargeHours chargeHours, TemplateEngine templates, Clock clock) {
    this.chargeHours = chargeHours;
    this.templates = templates;
    this.clock = clock;
  }

  static String tone(Party party) {
    return switch (party) {
      case REPRESENTATIVE -> "p-office";
      case DEPARTMENT -> "p-department";
      case MEDICAL_STAFF_OFFICE -> "p-medical";
      case LEGAL -> "p-legal";
      case TRANSLATION -> "p-language";
      case COMPLAINANT -> "p-person";
    };
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public boolean isBeside() {
    return true;
  }

  @Override
  public List<?> json(Actor actor, UUID caseId) {
    return List.of();
  }

  @Override
  public @Nullable Content panel(Actor actor, CaseSummary summary) {
    List<Piece> pieces = chargeHours.pieces(summary, clock.instant());
    if (pieces.isEmpty()) {
      return null;
    }
    WaitingRules rules = chargeHours.rules(summary.receivedAt(), summary.zone());
    Duration whole = pieces.stream().map(Piece::length).reduce(Duration.ZERO, Duration::plus);
    Piece last = pieces.getLast();
    var bar =
        new Bar(
            Lengths.of(whole),
            summary.status() == CaseStatus.OPEN
                ? name(last.charge()) + ": " + rules.line(last.reason()).words()
                : "",
            stretches(pieces, whole),
            Attribution.sums(pieces).entrySet().stream()
                .map(
                    entry ->
                        new Sum(
                            name(entry.getKey()),
                            tone(entry.getKey().party()),
                            Lengths.of(entry.getValue())))
                .toList());
    return output -> templates.render("cases/waiting/panel.jte", Map.of("bar", bar), output);
  }

  private List<Stretch> stretches(List<Piece> pieces, Duration whole) {
    List<Stretch> stretches = new ArrayList<>();
    Duration before = Duration.ZERO;
    for (Piece piece : pieces) {
      int at = share(before, whole);
      before = before.plus(piece.length());
      int width = share(before, whole) - at;
      if (width > 0) {
        stretches.add(
            new Stretch(
                at,
                width,
                tone(piece.charge().party()),
                name(piece.charge()) + ", " + Lengths.of(piece.length())));
      }
    }
    return stretches;
  }

  private static int share(Duration part, Duration whole) {
    long all = Math.max(1, whole.toMillis());
    return (int) (part.toMillis() * WHOLE / all);
  }

  private String name(Charge charge) {
    UUID department = charge.department();
    String name = department == null ? "" : chargeHours.name(department);
    return name.isEmpty() ? charge.party().words() : name;
  }

  @Override
  public List<String> blocksClosing(UUID caseId, Outcome outcome) {
    return List.of();
  }
}
