package org.harken.interop.casev1;

import static org.harken.competency.format.JsonDocument.at;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.competency.format.FrameworkFile;
import org.harken.competency.format.FrameworkFile.Item;
import org.harken.competency.format.FrameworkFile.Occupation;
import org.harken.competency.format.FrameworkFile.Rung;
import org.harken.competency.format.FrameworkFormat;
import org.harken.competency.format.JsonDocument;
import org.harken.competency.format.Reading;
import org.harken.competency.format.StatementText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a CASE package: our own comes back as it went out; of a foreign one the items below the
 * document are the levels, and what lies below them the statements.
 */
@Component
class ReadPackage implements FrameworkFormat {

  private static final int LONG = 4_000;
  private static final int DEEPEST = 50;

  /** An item and where it stands below its parent. */
  private record Child(String id, int place) {}

  @Override
  public boolean knows(Map<?, ?> top) {
    return top.containsKey("CFDocument");
  }

  @Override
  public FrameworkFile read(Map<String, @Nullable Object> top) {
    var reading = new Reading();
    Map<String, @Nullable Object> document = reading.object(top.get("CFDocument"), "CFDocument");
    reading.check();
    String id = id(reading, document, "CFDocument");
    String title = reading.needed(document.get("title"), "CFDocument.title", LONG);
    Map<String, Map<String, @Nullable Object>> items = items(reading, top.get("CFItems"));
    Map<String, List<Child>> children = children(reading, top.get("CFAssociations"), items, id);
    reading.check();
    var definitions = new PackageDefinitions(reading, top.get("CFDefinitions"));
    List<Rung> levels = levels(reading, items, children, id, title);
    reading.check();
    Occupation occupation = definitions.occupation(id, title);
    var file =
        new FrameworkFile(
            "1.0",
            definitions.moment(document.get("lastChangeDateTime")),
            occupation,
            version(reading, document),
            reading.text(document.get("description"), "CFDocument.description", LONG),
            reading.text(document.get("notes"), "CFDocument.notes", LONG),
            levels,
            definitions.sources(
                reading.text(document.get("publisher"), "CFDocument.publisher", LONG)),
            reading.text(document.get("creator"), "CFDocument.creator", LONG),
            reading.report());
    reading.check();
    return file;
  }

  private static String version(Reading reading, Map<String, @Nullable Object> document) {
    String version = reading.text(document.get("version"), "CFDocument.version", LONG);
    return version.isEmpty()
        ? reading.needed(document.get("lastChangeDateTime"), "CFDocument.lastChangeDateTime", LONG)
        : version;
  }

  private static String id(Reading reading, Map<String, @Nullable Object> part, String path) {
    String id = reading.needed(part.get("identifier"), at(path, "identifier"), LONG);
    if (!id.isEmpty() && !id.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
      reading.fault(at(path, "identifier"), "here a UUID is expected.");
    }
    return id.toLowerCase(Locale.ROOT);
  }

  private static Map<String, Map<String, @Nullable Object>> items(
      Reading reading, @Nullable Object value) {
    Map<String, Map<String, @Nullable Object>> items = new LinkedHashMap<>();
    List<@Nullable Object> all = reading.array(value, "CFItems");
    for (int i = 0; i < all.size(); i++) {
      String path = at("CFItems", i);
      Map<String, @Nullable Object> item = reading.object(all.get(i), path);
      if (!item.isEmpty()) {
        reading.needed(item.get("fullStatement"), at(path, "fullStatement"), LONG);
        reading.text(item.get("abbreviatedStatement"), at(path, "abbreviatedStatement"), LONG);
        if (items.put(id(reading, item, path), item) != null) {
          reading.fault(at(path, "identifier"), "this id stands here twice.");
        }
      }
    }
    return items;
  }

  private static Map<String, List<Child>> children(
      Reading reading,
      @Nullable Object value,
      Map<String, Map<String, @Nullable Object>> items,
      String document) {
    Map<String, List<Child>> children = new HashMap<>();
    Set<String> placed = new HashSet<>();
    List<@Nullable Object> all = value == null ? List.of() : reading.array(value, "CFAssociations");
    for (int i = 0; i < all.size(); i++) {
      String path = at("CFAssociations", i);
      Map<String, @Nullable Object> one = reading.object(all.get(i), path);
      if ("isChildOf".equals(one.get("associationType"))) {
        String from = end(reading, one.get("originNodeURI"), at(path, "originNodeURI"));
        String to = end(reading, one.get("destinationNodeURI"), at(path, "destinationNodeURI"));
        Integer place = place(one.get("sequenceNumber"));
        if (items.containsKey(from) && placed.add(from)) {
          children
              .computeIfAbsent(to, ignored -> new ArrayList<>())
              .add(new Child(from, place == null ? i : place));
        }
      }
    }
    items.keySet().stream()
        .filter(id -> !placed.contains(id))
        .forEach(
            id ->
                children
                    .computeIfAbsent(document, ignored -> new ArrayList<>())
                    .add(new Child(id, Integer.MAX_VALUE)));
    children.values().forEach(some -> some.sort(Comparator.comparingInt(Child::place)));
    return children;
  }

  /** Where there is none, or one that is no number, the order of the file counts. */
  private static @Nullable Integer place(@Nullable Object value) {
    String text =
        value instanceof JsonDocument.Number number ? number.text() : String.valueOf(value);
    return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static String end(Reading reading, @Nullable Object value, String path) {
    return id(reading, reading.object(value, path), path);
  }

  private static List<Rung> levels(
      Reading reading,
      Map<String, Map<String, @Nullable Object>> items,
      Map<String, List<Child>> children,
      String document,
      String title) {
    List<Rung> levels = new ArrayList<>();
    List<Item> loose = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Child child : children.getOrDefault(document, List.of())) {
      Map<String, @Nullable Object> item = items.getOrDefault(child.id(), Map.of());
      if (children.containsKey(child.id()) || WritePackage.LEVEL.equals(item.get("CFItemType"))) {
        List<Item> statements = new ArrayList<>();
        gather(items, children, child.id(), statements, 0);
        String label = words(item, "fullStatement");
        levels.add(
            new Rung(key(words(item, "abbreviatedStatement"), label, keys), label, statements));
      } else {
        loose.add(statement(child.id(), item));
      }
    }
    if (!loose.isEmpty()) {
      levels.add(new Rung(key("", title, keys), title, loose));
    }
    if (levels.stream().allMatch(level -> level.statements().isEmpty())) {
      reading.fault("CFItems", "there is no statement in any level.");
    }
    return levels;
  }

  private static String key(String name, String label, Set<String> keys) {
    String wanted = name.isBlank() ? label.toLowerCase(Locale.ROOT) : name;
    String key = wanted;
    for (int number = 2; !keys.add(key); number++) {
      key = wanted + " " + number;
    }
    return key;
  }

  private static void gather(
      Map<String, Map<String, @Nullable Object>> items,
      Map<String, List<Child>> children,
      String parent,
      List<Item> statements,
      int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Child child : children.getOrDefault(parent, List.of())) {
      if (children.containsKey(child.id())) {
        gather(items, children, child.id(), statements, depth + 1);
      } else {
        statements.add(statement(child.id(), items.getOrDefault(child.id(), Map.of())));
      }
    }
  }

  private static Item statement(String id, Map<String, @Nullable Object> item) {
    String topic = words(item, "abbreviatedStatement");
    String expectation = words(item, "fullStatement");
    return new Item(
        StatementText.of(topic.isEmpty() ? expectation : topic + " — " + expectation),
        UUID.fromString(id));
  }

  private static String words(Map<String, @Nullable Object> item, String field) {
    return item.get(field) instanceof String text ? text.strip() : "";
  }
}
