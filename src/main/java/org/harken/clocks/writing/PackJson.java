package org.harken.clocks.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.jspecify.annotations.Nullable;

/** A pack as a program reads it: the same names as in its file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackJson(
    String id,
    String version,
    String name,
    String effectiveFrom,
    @Nullable String effectiveTo,
    String jurisdiction,
    List<String> facilityTypes,
    boolean byDefault,
    boolean shipped,
    String confidence,
    List<Map<String, String>> matters,
    List<Map<String, Object>> rules,
    @Nullable String yaml) {

  static PackJson of(RulePack pack, boolean shipped, @Nullable String yaml) {
    return new PackJson(
        pack.ruleSet(),
        pack.version(),
        pack.name(),
        pack.effectiveFrom().toString(),
        pack.effectiveTo() == null ? null : pack.effectiveTo().toString(),
        pack.jurisdiction(),
        pack.facilityTypes(),
        pack.byDefault(),
        shipped,
        pack.rules().stream()
            .map(Rule::confidence)
            .max(Comparator.naturalOrder())
            .map(Rule.Confidence::word)
            .orElse(""),
        pack.matters().stream()
            .map(
                matter ->
                    Map.of(
                        "id", matter.id(),
                        "label", matter.label(),
                        "starts", matter.starts().name()))
            .toList(),
        pack.rules().stream().map(PackJson::rule).toList(),
        yaml);
  }

  private static Map<String, Object> rule(Rule rule) {
    Map<String, Object> json =
        new TreeMap<>(
            Comparator.comparingInt(PackJson::place).thenComparing(Comparator.naturalOrder()));
    json.put("id", rule.id());
    json.put("kind", rule.kind());
    json.put("label", rule.label());
    json.put("matter", rule.matter());
    json.put("trigger", rule.term().startRule().trigger().name());
    json.put("startRule", rule.term().startRule().name());
    json.put("duration", rule.term().duration());
    json.put("unit", rule.term().unit().name());
    json.put("calendar", rule.term().calendar());
    json.put("rollRule", rule.term().rollRule().name());
    json.put("statedByFacility", rule.statedByFacility());
    json.put("unless", rule.unless().stream().sorted().toList());
    json.put("pausesOn", rule.pausesOn().stream().map(PackJson::pause).toList());
    json.put("exceptions", rule.exceptions());
    json.put("citation", rule.citation());
    json.put("confidence", rule.confidence().word());
    put(json, "stage", rule.stage());
    put(json, "reason", rule.reason());
    put(json, "graceMinutes", rule.grace().isZero() ? null : rule.grace().toMinutes());
    put(json, "metBy", rule.metBy().isEmpty() ? null : rule.metBy());
    put(json, "letterTemplateKind", rule.letterTemplateKind());
    put(json, "extension", extension(rule.extension()));
    Rule.Recurring recurring = rule.recurring();
    put(
        json,
        "recurring",
        recurring == null
            ? null
            : Map.of("every", recurring.every(), "unit", recurring.unit().name()));
    return json;
  }

  private static final List<String> PLACES =
      List.of(
          "id", "kind", "label", "matter", "trigger", "startRule", "duration", "unit", "calendar");

  private static int place(String key) {
    int place = PLACES.indexOf(key);
    return place < 0 ? PLACES.size() : place;
  }

  private static Map<String, Object> pause(Rule.PauseRule pause) {
    Map<String, Object> json = new TreeMap<>();
    json.put("reason", pause.reason());
    if (pause.max() != null) {
      json.put("max", pause.max());
      json.put("unit", pause.unit().name());
    }
    return json;
  }

  private static @Nullable Map<String, Object> extension(Rule.@Nullable Extension extension) {
    if (extension == null) {
      return null;
    }
    Map<String, Object> json = new TreeMap<>();
    put(json, "max", extension.max());
    put(json, "times", extension.times());
    json.put("unit", extension.unit().name());
    json.put("whoMay", extension.whoMay());
    json.put("noticeRequired", extension.noticeRequired());
    json.put("byInterim", extension.byInterim());
    return json;
  }

  private static void put(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
