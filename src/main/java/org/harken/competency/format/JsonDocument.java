package org.harken.competency.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON text read into maps and lists. Whatever is wrong with it is refused with the path in the
 * document at which it was found.
 */
public final class JsonDocument {

  /** A number as it was written. */
  public record Number(String text) {}

  /** No frame we know of goes deeper. */
  private static final int DEEPEST = 60;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private String here = "";

  private JsonDocument() {}

  public static @Nullable Object read(byte[] bytes) {
    return new JsonDocument().document(text(bytes));
  }

  public static String at(String path, String step) {
    return path.isEmpty() ? step : path + "." + step;
  }

  public static String at(String path, int place) {
    return path + "[" + place + "]";
  }

  /** Refuses the document for what stands at this path. */
  public static Refused fault(String path, String message) {
    String shown = path.isEmpty() ? "$" : path;
    return Refused.field(shown, "At " + shown + ": " + message);
  }

  private static String text(byte[] bytes) {
    if (bytes.length == 0) {
      throw fault("", "the file is empty.");
    }
    int first = bytes[0] & 0xFF;
    int second = bytes.length < 2 ? 1 : bytes[1] & 0xFF;
    if ((first == 0xFE && second == 0xFF)
        || (first == 0xFF && second == 0xFE)
        || first == 0
        || second == 0) {
      throw fault("", "the file is written in UTF-16. Please save it as UTF-8 and send it again.");
    }
    if (first == 0xEF && second == 0xBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF) {
      throw fault(
          "",
          "the file begins with a byte order mark (BOM). Please save it as UTF-8 without BOM and"
              + " send it again.");
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw fault("", "the file is not written in UTF-8. Please save it as UTF-8.");
    }
  }

  private @Nullable Object document(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw fault("", "the file is empty.");
      }
      Object value = value(parser, first, "");
      here = "";
      if (parser.nextToken() != null) {
        throw fault("", "something follows after the end of the document.");
      }
      return value;
    } catch (StreamConstraintsException limit) {
      throw fault(shortened(here), limit(limit));
    } catch (JacksonException broken) {
      throw fault(shortened(here), broken(text, broken));
    }
  }

  private static String limit(StreamConstraintsException limit) {
    String message = limit.getOriginalMessage();
    return message.contains("nesting") || message.contains("depth")
        ? "it is nested deeper than " + DEEPEST + " levels. No framework is."
        : "one value is longer than can be read.";
  }

  private static String broken(String text, JacksonException broken) {
    var location = broken.getLocation();
    String where =
        location == null
            ? ""
            : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    boolean ends = location != null && location.getCharOffset() >= text.stripTrailing().length();
    return ends
        ? "the file ends in the middle" + where + ". Was it cut off on its way?"
        : "this is no JSON" + where + ".";
  }

  private static String shortened(String path) {
    return path.length() > 200 ? path.substring(0, 200) + "…" : path;
  }

  private @Nullable Object value(JsonParser parser, JsonToken token, String path) {
    here = path;
    return switch (token) {
      case START_OBJECT -> object(parser, path);
      case START_ARRAY -> array(parser, path);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(parser.getString());
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }

  private Map<String, @Nullable Object> object(JsonParser parser, String path) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (true) {
      here = path;
      String name = parser.nextName();
      if (name == null) {
        return fields;
      }
      String inside = at(path, name);
      here = inside;
      if (fields.containsKey(name)) {
        throw fault(shortened(inside), "this key stands here twice. Which one counts?");
      }
      fields.put(name, value(parser, parser.nextToken(), inside));
    }
  }

  private List<@Nullable Object> array(JsonParser parser, String path) {
    List<@Nullable Object> items = new ArrayList<>();
    while (true) {
      here = at(path, items.size());
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return items;
      }
      items.add(value(parser, token, at(path, items.size())));
    }
  }
}
