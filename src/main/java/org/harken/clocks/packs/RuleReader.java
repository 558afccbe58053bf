package org.harken.clocks.packs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.files.YamlNode;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Matter;
import org.harken.clocks.model.RollRule;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.Rule.Confidence;
import org.harken.clocks.model.StartRule;
import org.harken.clocks.model.Term;
import org.harken.clocks.model.Unit;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a pack and checks what can be checked of it alone. */
final class RuleReader {

  static final Set<String> KEYS =
      Set.of(
          "id",
          "kind",
          "label",
          "matter",
          "unless",
          "stage",
          "trigger",
          "startRule",
          "duration",
          "statedByFacility",
          "unit",
          "calendar",
          "rollRule",
          "graceMinutes",
          "reason",
          "metBy",
          "pausesOn",
          "extension",
          "recurring",
          "letterTemplateKind",
          "exceptions",
          "citation",
          "confidence");

  private final List<Matter> matters;
  private final Set<String> calendars;

  RuleReader(List<Matter> matters, Set<String> calendars) {
    this.matters = matters;
    this.calendars = calendars;
  }

  Rule rule(YamlNode node) {
    node.allow(KEYS);
    String matter = node.optionalText("matter").orElseGet(() -> onlyMatter(node));
    known(node, "matter", matter);
    Set<String> unless = new HashSet<>(node.texts("unless"));
    unless.forEach(one -> known(node, "unless", one));
    Term term = term(node);
    return new Rule(
        id(node),
        node.choice("kind", ObligationKind.class).name(),
        node.text("label"),
        matter,
        Set.copyOf(unless),
        node.optionalNumber("stage", 1, 2).orElse(null),
        term,
        node.flag("statedByFacility"),
        Duration.ofMinutes(node.optionalNumber("graceMinutes", 0, 1440).orElse(0)),
        node.optionalText("reason").orElse(null),
        metBy(node),
        pauses(node),
        node.node("extension").map(RuleReader::extension).orElse(null),
        recurring(node, term),
        node.optionalText("letterTemplateKind").orElse(null),
        List.copyOf(node.texts("exceptions")),
        node.text("citation"),
        node.choice("confidence", Confidence.class));
  }

  private static String id(YamlNode node) {
    String id = node.text("id");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw node.fault("id", "must be small letters, digits and hyphens: " + id);
    }
    return id;
  }

  private String onlyMatter(YamlNode node) {
    if (matters.size() == 1) {
      return matters.getFirst().id();
    }
    throw node.fault("matter", "is missing: which of the pack's matters is it about?");
  }

  private void known(YamlNode node, String key, String matter) {
    if (matters.stream().noneMatch(one -> one.id().equals(matter))) {
      throw node.fault(key, "names no matter of this pack: " + matter);
    }
  }

  private Term term(YamlNode node) {
    String calendar = node.optionalText("calendar").orElse("every-day");
    if (!calendars.contains(calendar)) {
      throw node.fault("calendar", "names no known calendar: " + calendar);
    }
    StartRule start = node.choice("startRule", StartRule.class);
    EventType trigger = node.optionalChoice("trigger", EventType.class).orElse(start.trigger());
    if (trigger != start.trigger()) {
      throw node.fault("trigger", "must be " + start.trigger() + " where the count starts so");
    }
    Unit unit = node.choice("unit", Unit.class);
    if (unit == Unit.BUS_DAY && calendar.equals("every-day")) {
      throw node.fault("calendar", "must say which days are business days");
    }
    int most =
        switch (unit) {
          case HOUR -> 8784;
          case CAL_DAY, BUS_DAY -> 3660;
          case MONTH -> 120;
          case YEAR -> 10;
        };
    return new Term(
        node.number("duration", 0, most),
        unit,
        start,
        node.optionalChoice("rollRule", RollRule.class).orElse(RollRule.NONE),
        calendar);
  }

  private static Set<EventType> metBy(YamlNode node) {
    List<EventType> named = node.choices("metBy", EventType.class);
    return named.isEmpty() ? Set.of() : EnumSet.copyOf(named);
  }

  /** A reason alone, or with the longest time for which it stops the clock. */
  private static List<Rule.PauseRule> pauses(YamlNode node) {
    List<Rule.PauseRule> pauses = new ArrayList<>();
    for (YamlNode one : node.nodes("pausesOn", "reason")) {
      one.allow(Set.of("reason", "max", "unit"));
      @Nullable Integer max = one.optionalNumber("max", 1, 366).orElse(null);
      Unit unit = one.optionalChoice("unit", Unit.class).orElse(Unit.CAL_DAY);
      pauses.add(new Rule.PauseRule(one.text("reason"), max, unit));
    }
    return List.copyOf(pauses);
  }

  private static Rule.Extension extension(YamlNode node) {
    node.allow(Set.of("max", "unit", "times", "whoMay", "noticeRequired", "byInterim"));
    return new Rule.Extension(
        node.optionalNumber("max", 1, 366).orElse(null),
        node.optionalChoice("unit", Unit.class).orElse(Unit.CAL_DAY),
        node.optionalNumber("times", 1, 20).orElse(null),
        node.text("whoMay"),
        node.flag("noticeRequired"),
        node.flag("byInterim"));
  }

  private static Rule.@Nullable Recurring recurring(YamlNode node, Term term) {
    if (term.unit() == Unit.HOUR && node.has("recurring")) {
      throw node.fault("recurring", "goes with days, months and years only");
    }
    return node.node("recurring")
        .map(
            one -> {
              one.allow(Set.of("every", "unit"));
              Unit unit = one.choice("unit", Unit.class);
              if (unit == Unit.HOUR) {
                throw one.fault("unit", "must be days, months or years");
              }
              return new Rule.Recurring(one.number("every", 1, 366), unit);
            })
        .orElse(null);
  }
}
