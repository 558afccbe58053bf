package org.harken.clocks.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.model.RollRule;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.StartRule;
import org.harken.clocks.model.Term;
import org.harken.clocks.model.Unit;
import org.harken.clocks.model.WorkCalendar;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads and checks rule packs. A fault is a sentence naming file, rule and key. */
public final class PackReader {

  private static final Set<String> PACK_KEYS =
      Set.of(
          "ruleSet",
          "version",
          "effectiveFrom",
          "effectiveTo",
          "jurisdiction",
          "facilityTypes",
          "rules");
  private static final Set<String> RULE_KEYS =
      Set.of(
          "id",
          "kind",
          "label",
          "trigger",
          "startRule",
          "duration",
          "statedByFacility",
          "unit",
          "calendar",
          "rollRule",
          "graceMinutes",
          "reason",
          "pausesOn",
          "extension",
          "recurring",
          "letterTemplateKind",
          "exceptions",
          "citation",
          "confidence");

  private final Map<String, WorkCalendar> calendars;

  public PackReader(Map<String, WorkCalendar> calendars) {
    this.calendars = Map.copyOf(calendars);
  }

  /** The calendars of a file, by id. */
  public static Map<String, WorkCalendar> calendars(String file, InputStream in) {
    var found = new HashMap<String, WorkCalendar>();
    for (Object entry : load(file, in).list("calendars")) {
      var node = YamlNode.of(file, entry);
      node.allow(Set.of("id", "weekend", "holidays"));
      String id = node.text("id");
      var weekend = new HashSet<DayOfWeek>();
      for (String day : node.texts("weekend")) {
        weekend.add(
            Arrays.stream(DayOfWeek.values())
                .filter(known -> known.name().equals(day))
                .findFirst()
                .orElseThrow(() -> node.fault("weekend", "names no day of the week: " + day)));
      }
      var holidays = new HashSet<LocalDate>();
      for (Object day : node.list("holidays")) {
        holidays.add(new YamlNode(file, Map.of("holidays", day)).day("holidays"));
      }
      if (found.put(id, new WorkCalendar(id, weekend, holidays)) != null) {
        throw node.fault("id", "is used twice: " + id);
      }
    }
    return found;
  }

  public RulePack pack(String file, InputStream in) {
    var node = load(file, in);
    node.allow(PACK_KEYS);
    LocalDate from = node.day("effectiveFrom");
    node.optionalDay("effectiveTo")
        .filter(to -> to.isBefore(from))
        .ifPresent(
            to -> {
              throw node.fault("effectiveTo", "lies before effectiveFrom");
            });
    List<Rule> rules = new ArrayList<>();
    for (Object entry : node.list("rules")) {
      Rule rule = rule(file, entry);
      if (rules.stream().anyMatch(other -> other.id().equals(rule.id()))) {
        throw node.fault("rules", "name " + rule.id() + " twice");
      }
      if (rules.stream()
          .anyMatch(o -> o.trigger().equals(rule.trigger()) && o.kind().equals(rule.kind()))) {
        throw node.fault("rules", "tie " + rule.kind() + " to " + rule.trigger() + " twice");
      }
      rules.add(rule);
    }
    if (rules.isEmpty()) {
      throw node.fault("rules", "are missing");
    }
    return new RulePack(
        node.text("ruleSet"),
        node.text("version"),
        from,
        node.optionalDay("effectiveTo").orElse(null),
        node.text("jurisdiction"),
        node.texts("facilityTypes"),
        List.copyOf(rules));
  }

  private Rule rule(String file, Object entry) {
    String id = YamlNode.of(file + ", a rule", entry).text("id");
    var node = YamlNode.of(file + ", rule " + id, entry);
    node.allow(RULE_KEYS);
    return new Rule(
        id,
        node.choice("kind", ObligationKind.class).name(),
        node.text("label"),
        node.text("trigger"),
        term(node),
        node.flag("statedByFacility"),
        Duration.ofMinutes(node.number("graceMinutes", 0, 1440, 0)),
        node.optionalText("reason").orElse(null),
        node.texts("pausesOn"),
        node.node("extension").map(PackReader::extension).orElse(null),
        node.node("recurring").map(PackReader::recurring).orElse(null),
        node.optionalText("letterTemplateKind").orElse(null),
        node.texts("exceptions"),
        node.text("citation"),
        node.text("confidence"));
  }

  private Term term(YamlNode node) {
    String calendar = node.text("calendar");
    WorkCalendar known = calendars.get(calendar);
    if (known == null) {
      throw node.fault("calendar", "names no known calendar: " + calendar);
    }
    return new Term(
        node.number("duration", 0, 3660),
        node.choice("unit", Unit.class),
        node.choice("startRule", StartRule.class),
        node.choice("rollRule", RollRule.class),
        known);
  }

  private static Rule.Extension extension(YamlNode node) {
    node.allow(Set.of("max", "unit", "whoMay", "noticeRequired"));
    return new Rule.Extension(
        node.number("max", 1, 366),
        node.choice("unit", Unit.class),
        node.text("whoMay"),
        node.flag("noticeRequired"));
  }

  private static Rule.Recurring recurring(YamlNode node) {
    node.allow(Set.of("every", "unit"));
    return new Rule.Recurring(node.number("every", 1, 366), node.choice("unit", Unit.class));
  }

  private static YamlNode load(String file, InputStream in) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (in) {
      return YamlNode.of(file, new Yaml(new SafeConstructor(options)).load(in));
    } catch (YAMLException problem) {
      throw new IllegalStateException(
          file + " is not sound YAML: " + problem.getMessage(), problem);
    } catch (IOException problem) {
      throw new UncheckedIOException(file + " cannot be read", problem);
    }
  }
}
