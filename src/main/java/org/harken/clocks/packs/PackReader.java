package org.harken.clocks.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.harken.clocks.files.YamlNode;
import org.harken.clocks.model.Matter;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.jspecify.annotations.Nullable;

/** Reads and checks rule packs. A fault names file, line and key. */
public final class PackReader {

  private static final Set<String> KEYS =
      Set.of(
          "ruleSet",
          "version",
          "name",
          "effectiveFrom",
          "effectiveTo",
          "jurisdiction",
          "facilityTypes",
          "byDefault",
          "matters",
          "rules",
          // what a program was told of a pack may be sent back with it
          "id",
          "shipped",
          "confidence",
          "yaml");

  /** How a pack may be called; it is a part of addresses. */
  public static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}";

  private final Set<String> calendars;
  private final Set<String> jurisdictions;

  /**
   * @param calendars the names of all calendars
   * @param jurisdictions the codes of all jurisdictions
   */
  public PackReader(Set<String> calendars, Set<String> jurisdictions) {
    this.calendars = Set.copyOf(calendars);
    this.jurisdictions = Set.copyOf(jurisdictions);
  }

  /** What a text leaves out that is known from elsewhere. */
  record Known(@Nullable String ruleSet, @Nullable String version, @Nullable LocalDate from) {
    static final Known NOTHING = new Known(null, null, null);
  }

  RulePack pack(String file, InputStream in) {
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return pack(YamlNode.read(file, reader), Known.NOTHING);
    } catch (IOException problem) {
      throw new UncheckedIOException(file + " cannot be read", problem);
    }
  }

  RulePack pack(String file, String text, Known known) {
    return pack(YamlNode.read(file, new StringReader(text)), known);
  }

  private RulePack pack(YamlNode node, Known known) {
    node.allow(KEYS);
    String ruleSet = ruleSet(node, known);
    LocalDate from = from(node, known);
    node.optionalDay("effectiveTo")
        .filter(to -> to.isBefore(from))
        .ifPresent(
            to -> {
              throw node.fault("effectiveTo", "lies before effectiveFrom");
            });
    List<Matter> matters = matters(node);
    return new RulePack(
        ruleSet,
        version(node, known),
        node.optionalText("name").orElse(ruleSet),
        from,
        node.optionalDay("effectiveTo").orElse(null),
        jurisdiction(node),
        List.copyOf(node.texts("facilityTypes")),
        node.flag("byDefault"),
        matters,
        rules(node, matters));
  }

  private static String ruleSet(YamlNode node, Known known) {
    String given = known.ruleSet();
    String id =
        node.optionalText("ruleSet").or(() -> node.optionalText("id")).or(() -> java.util.Optional.ofNullable(given)).orElse("");
    if (!id.matches(NAME) || id.equals("PROMISE")) {
      throw node.fault(
          "ruleSet", "must be letters, digits and hyphens, such as MY-HOSPITAL");
    }
    if (given != null && !given.equals(id)) {
      throw node.fault("ruleSet", "must be " + given + ", the pack that is written");
    }
    return id;
  }

  private static String version(YamlNode node, Known known) {
    String next = known.version();
    String version =
        node.optionalText("version")
            .or(() -> java.util.Optional.ofNullable(next))
            .orElseThrow(() -> node.fault("version", "is missing"));
    if (!version.matches("[0-9]{1,6}(\\.[0-9]{1,6}){0,2}")) {
      throw node.fault("version", "must be a number such as 2 or 2.1");
    }
    return version;
  }

  private static LocalDate from(YamlNode node, Known known) {
    LocalDate given = known.from();
    return node.optionalDay("effectiveFrom")
        .or(() -> java.util.Optional.ofNullable(given))
        .orElseThrow(() -> node.fault("effectiveFrom", "is missing"));
  }

  private String jurisdiction(YamlNode node) {
    String jurisdiction = node.text("jurisdiction");
    if (!jurisdictions.contains(jurisdiction)) {
      throw node.fault("jurisdiction", "is not known: " + jurisdiction);
    }
    return jurisdiction;
  }

  private static List<Matter> matters(YamlNode node) {
    List<Matter> matters = new ArrayList<>();
    for (YamlNode one : node.nodes("matters")) {
      one.allow(Set.of("id", "label", "starts"));
      String id = one.text("id");
      if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
        throw one.fault("id", "must be small letters, digits and hyphens: " + id);
      }
      if (matters.stream().anyMatch(other -> other.id().equals(id))) {
        throw one.fault("id", "is used twice: " + id);
      }
      matters.add(new Matter(id, one.text("label"), one.choice("starts", Matter.Starts.class)));
    }
    if (matters.isEmpty()) {
      matters.add(new Matter("grievance", "a grievance", Matter.Starts.EVERY_GRIEVANCE));
    }
    return List.copyOf(matters);
  }

  private List<Rule> rules(YamlNode node, List<Matter> matters) {
    var reader = new RuleReader(matters, calendars);
    List<Rule> rules = new ArrayList<>();
    for (YamlNode one : node.nodes("rules")) {
      Rule rule = reader.rule(one);
      for (Rule other : rules) {
        if (other.id().equals(rule.id())) {
          throw one.fault("id", "is used twice: " + rule.id());
        }
        if (isTheSame(other, rule)) {
          throw one.fault("kind", "is owed twice for the same: " + other.id() + ", " + rule.id());
        }
      }
      rules.add(rule);
    }
    if (rules.isEmpty()) {
      throw node.fault("rules", "are missing");
    }
    return List.copyOf(rules);
  }

  /** One clock of a kind; what is owed to others may be several things. */
  private static boolean isTheSame(Rule one, Rule other) {
    return !one.kind().equals("REPORT")
        && one.kind().equals(other.kind())
        && one.matter().equals(other.matter())
        && one.term().startRule() == other.term().startRule()
        && java.util.Objects.equals(one.stage(), other.stage());
  }
}
