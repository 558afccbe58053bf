package org.harken.competency.format;

import static org.harken.competency.format.JsonDocument.at;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.competency.format.FrameworkFile.Item;
import org.harken.competency.format.FrameworkFile.Occupation;
import org.harken.competency.format.FrameworkFile.Rung;
import org.jspecify.annotations.Nullable;

/** Reads a framework file: all of it is sound, or it is refused with every place that is not. */
public final class FrameworkReader {

  private static final String KNOWN_SCHEMA = "1.0";
  private static final int LINE = 500;
  private static final int LONG = 4_000;
  private static final int MOST_UNPARTED = 50;

  private final Reading reading = new Reading();

  private FrameworkReader() {}

  public static FrameworkFile read(@Nullable Object document) {
    return new FrameworkReader().file(document);
  }

  private FrameworkFile file(@Nullable Object document) {
    Map<String, @Nullable Object> top = reading.object(document, "");
    reading.check();
    schema(top.get("schemaVersion"));
    reading.others(
        top,
        "",
        Set.of("schemaVersion", "exportedAt", "occupation", "framework", "sources", "attribution"));
    Occupation occupation = occupation(top.get("occupation"));
    Map<String, @Nullable Object> framework = reading.object(top.get("framework"), "framework");
    reading.others(
        framework, "framework", Set.of("version", "description", "contextCovered", "levels"));
    var file =
        new FrameworkFile(
            KNOWN_SCHEMA,
            moment(top.get("exportedAt")),
            occupation,
            framework.isEmpty()
                ? ""
                : reading.needed(framework.get("version"), "framework.version", LINE),
            reading.text(framework.get("description"), "framework.description", LONG),
            reading.text(framework.get("contextCovered"), "framework.contextCovered", LONG),
            framework.isEmpty() ? List.of() : levels(framework.get("levels")),
            sources(top.get("sources")),
            reading.text(top.get("attribution"), "attribution", LONG),
            reading.report());
    reading.check();
    if (file.attribution().isEmpty()) {
      reading.note("attribution is missing: nobody is named as the owner of the words.");
    }
    return file;
  }

  private void schema(@Nullable Object value) {
    String version = reading.needed(value, "schemaVersion", LINE);
    reading.check();
    if (!version.equals(KNOWN_SCHEMA)) {
      reading.fault(
          "schemaVersion",
          "this file says " + version + "; Harken reads version " + KNOWN_SCHEMA + " of the form.");
      reading.check();
    }
  }

  private @Nullable Instant moment(@Nullable Object value) {
    String text = reading.text(value, "exportedAt", LINE);
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notAMoment) {
      reading.fault("exportedAt", "here a moment is expected, such as 2026-05-15T12:38:27Z.");
      return null;
    }
  }

  private Occupation occupation(@Nullable Object value) {
    Map<String, @Nullable Object> fields = reading.object(value, "occupation");
    if (fields.isEmpty()) {
      reading.fault("occupation.title", "this is missing.");
      return new Occupation("", "", "", "", null, null);
    }
    reading.others(
        fields,
        "occupation",
        Set.of("soc", "title", "group", "sector", "jobZone", "jobZoneInferred"));
    return new Occupation(
        reading.needed(fields.get("soc"), "occupation.soc", LINE),
        reading.needed(fields.get("title"), "occupation.title", LINE),
        reading.text(fields.get("group"), "occupation.group", LINE),
        reading.text(fields.get("sector"), "occupation.sector", LINE),
        reading.number(fields.get("jobZone"), "occupation.jobZone"),
        reading.answer(fields.get("jobZoneInferred"), "occupation.jobZoneInferred"));
  }

  private Map<String, String> sources(@Nullable Object value) {
    if (value == null) {
      return Map.of();
    }
    Map<String, String> sources = new LinkedHashMap<>();
    reading
        .object(value, "sources")
        .forEach(
            (name, text) -> {
              String path = at("sources", name);
              if (reading.text(name, path, LINE).equals(name)) {
                sources.put(name, reading.text(text, path, LINE));
              }
            });
    return sources;
  }

  private List<Rung> levels(@Nullable Object value) {
    String path = "framework.levels";
    Map<String, @Nullable Object> fields = reading.object(value, path);
    if (value instanceof Map<?, ?> && fields.isEmpty()) {
      reading.fault(path, "there is no level. A ladder has at least one.");
    }
    List<Rung> levels = new ArrayList<>();
    fields.forEach((key, level) -> levels.add(level(key, level, at(path, key))));
    if (!levels.isEmpty() && levels.stream().allMatch(level -> level.statements().isEmpty())) {
      reading.fault(path, "there is no statement in any level.");
    }
    return levels;
  }

  private Rung level(String key, @Nullable Object value, String path) {
    if (key.isBlank()) {
      reading.fault(path, "a level needs a key.");
    }
    Map<String, @Nullable Object> fields = reading.object(value, path);
    if (!(value instanceof Map<?, ?>)) {
      return new Rung(key, "", List.of());
    }
    reading.others(fields, path, Set.of("label", "statements"));
    String inside = at(path, "statements");
    List<@Nullable Object> items = reading.array(fields.get("statements"), inside);
    List<Item> statements = new ArrayList<>();
    for (int place = 0; place < items.size(); place++) {
      statements.add(item(items.get(place), at(inside, place)));
    }
    if (fields.get("statements") instanceof List<?> && statements.isEmpty()) {
      reading.note(inside + " is empty: this level asks nothing.");
    }
    return new Rung(
        reading.needed(key, path, LINE),
        reading.needed(fields.get("label"), at(path, "label"), LINE),
        statements);
  }

  private Item item(@Nullable Object value, String path) {
    var words = StatementText.of(reading.needed(value, path, LONG));
    if (!words.text().isEmpty() && !words.isParted() && reading.report().size() < MOST_UNPARTED) {
      reading.note(path + " has no dash between topic and expectation; it is kept as a whole.");
    }
    return new Item(words, null);
  }
}
