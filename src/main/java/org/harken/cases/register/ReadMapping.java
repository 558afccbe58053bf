package org.harken.cases.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the mapping a program sends: {@code {"narrative": "Comment", "channel": {"constant":
 * "SURVEY"}}}. A text is the heading of a column; where there is no such column, it is one value
 * for all rows, if the field may have one. Fields may also be nested ({@code "answers": {…}}) or
 * stand under {@code columns} and {@code constants}.
 */
@Component
class ReadMapping {

  private static final int MOST_LETTERS = 20_000;

  private final JsonMapper json;

  ReadMapping(JsonMapper json) {
    this.json = json;
  }

  Mapping read(@Nullable String text, List<String> headers) {
    if (text == null || text.isBlank()) {
      return Mapping.guessed(headers).checked(headers);
    }
    if (text.length() > MOST_LETTERS) {
      throw Mapping.fault("The mapping is too long.");
    }
    JsonNode tree;
    try {
      tree = json.readTree(text);
    } catch (JacksonException broken) {
      throw Mapping.fault("The mapping is not sound JSON.");
    }
    if (!tree.isObject()) {
      throw Mapping.fault("The mapping must be a JSON object of fields and columns.");
    }
    return new Reading(headers).all(tree).checked(headers);
  }

  private static final class Reading {

    private final List<String> headers;
    private final TreeMap<String, Mapping.Source> sources = new TreeMap<>();
    private boolean dayFirst;

    Reading(List<String> headers) {
      this.headers = headers;
    }

    Mapping all(JsonNode tree) {
      for (Map.Entry<String, JsonNode> entry : tree.properties()) {
        String key = entry.getKey();
        JsonNode value = entry.getValue();
        if (key.equals("dates")) {
          dayFirst = dates(value);
        } else if (key.equals("columns") && value.isObject()) {
          value.properties().forEach(column -> column(column.getKey(), column.getValue()));
        } else if (key.equals("constants") && value.isObject()) {
          nested("", value, true);
        } else {
          entry("", key, value, false);
        }
      }
      return new Mapping(sources, dayFirst);
    }

    private static boolean dates(JsonNode value) {
      return switch (value.asString("")) {
        case "DMY" -> true;
        case "MDY" -> false;
        default -> throw Mapping.fault("\"dates\" must be MDY or DMY.");
      };
    }

    /** Under "columns" either way round: field to heading, or heading to field. */
    private void column(String key, JsonNode value) {
      if (value.isObject()) {
        nested(key + ".", value, false);
      } else if (Target.named(key).isEmpty() && Target.named(text(key, value)).isPresent()) {
        put(text(key, value), Mapping.Source.column(heading(key).orElse(key)));
      } else {
        put(key, Mapping.Source.column(heading(text(key, value)).orElse(text(key, value))));
      }
    }

    private void nested(String prefix, JsonNode fields, boolean constants) {
      fields
          .properties()
          .forEach(field -> entry(prefix, field.getKey(), field.getValue(), constants));
    }

    private void entry(String prefix, String key, JsonNode value, boolean constants) {
      String name = prefix + key;
      if (value.isNull()) {
        return;
      }
      if (value.isObject()) {
        if (value.has("column")) {
          String heading = text(name, value.get("column"));
          put(name, Mapping.Source.column(heading(heading).orElse(heading)));
        } else if (value.has("constant") || value.has("value")) {
          put(name, Mapping.Source.always(text(name, value.path("constant"), value.path("value"))));
        } else {
          nested(name + ".", value, constants);
        }
      } else if (constants || !value.isString()) {
        put(name, Mapping.Source.always(text(name, value)));
      } else {
        put(name, source(name, value.asString()));
      }
    }

    private Mapping.Source source(String name, String text) {
      Optional<String> heading = heading(text);
      if (heading.isPresent()) {
        return Mapping.Source.column(heading.get());
      }
      boolean mayBeConstant = Target.named(name).map(Target::mayBeConstant).orElse(false);
      return mayBeConstant ? Mapping.Source.always(text) : Mapping.Source.column(text);
    }

    private void put(String name, Mapping.Source source) {
      Target target =
          Target.named(name)
              .orElseThrow(() -> Mapping.fault("There is no field named \"" + name + "\"."));
      sources.put(target.name(), source);
    }

    private Optional<String> heading(String text) {
      return headers.stream().filter(header -> header.equalsIgnoreCase(text.strip())).findFirst();
    }

    private static String text(String name, JsonNode... values) {
      for (JsonNode value : values) {
        if (value.isString() || value.isNumber() || value.isBoolean()) {
          return value.asString();
        }
      }
      throw Mapping.fault("\"" + name + "\" must name a column or a value.");
    }
  }
}
