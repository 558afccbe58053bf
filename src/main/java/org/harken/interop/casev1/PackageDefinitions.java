package org.harken.interop.casev1;

import static org.harken.competency.format.JsonDocument.at;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harken.competency.format.FrameworkFile.Occupation;
import org.harken.competency.format.Reading;
import org.jspecify.annotations.Nullable;

/** The definitions of a package: the occupation, and where the words come from. */
final class PackageDefinitions {

  private static final int LONG = 4_000;

  private final Reading reading;
  private final List<Map<String, @Nullable Object>> subjects;
  private final List<Map<String, @Nullable Object>> licenses;

  PackageDefinitions(Reading reading, @Nullable Object value) {
    this.reading = reading;
    Map<String, @Nullable Object> all =
        value == null || value instanceof List<?>
            ? Map.of()
            : reading.object(value, "CFDefinitions");
    this.subjects = parts(all.get("CFSubjects"), "CFDefinitions.CFSubjects");
    this.licenses = parts(all.get("CFLicenses"), "CFDefinitions.CFLicenses");
  }

  private List<Map<String, @Nullable Object>> parts(@Nullable Object value, String path) {
    List<Map<String, @Nullable Object>> parts = new ArrayList<>();
    if (value != null) {
      List<@Nullable Object> items = reading.array(value, path);
      for (int i = 0; i < items.size(); i++) {
        parts.add(reading.object(items.get(i), at(path, i)));
      }
    }
    return parts;
  }

  /** A foreign package names none in our way: then the document stands for it. */
  Occupation occupation(String document, String title) {
    String soc = document;
    String name = title;
    String group = "";
    String sector = "";
    String zone = "";
    for (Map<String, @Nullable Object> one : subjects) {
      String code = text(one, "hierarchyCode");
      if (code.startsWith("sector:")) {
        sector = code.substring("sector:".length());
      } else if (code.startsWith("jobZone:")) {
        zone = code.substring("jobZone:".length());
      } else if (soc.equals(document) && !code.isEmpty() && !text(one, "title").isEmpty()) {
        soc = code;
        name = text(one, "title");
        group = text(one, "description");
      }
    }
    String[] parts = zone.split(":", -1);
    Boolean inferred =
        parts.length < 2 || parts[1].isEmpty()
            ? null
            : Boolean.valueOf(parts[1].equals("inferred"));
    return new Occupation(
        soc,
        name,
        group,
        sector,
        parts[0].matches("-?\\d{1,9}") ? Integer.valueOf(parts[0]) : null,
        inferred);
  }

  /** Lines such as {@code onet: v30.2}; of a foreign package its publisher. */
  Map<String, String> sources(String publisher) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> one : licenses) {
      for (String line : text(one, "licenseText").split("\n")) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          sources.put(line.substring(0, colon), line.substring(colon + 2));
        } else if (line.endsWith(":") && line.length() > 1) {
          sources.put(line.substring(0, line.length() - 1), "");
        } else if (!line.isBlank()) {
          sources.put("license", line);
        }
      }
    }
    if (!publisher.isEmpty() && !sources.containsKey("generator")) {
      sources.put("generator", publisher);
    }
    return sources;
  }

  @Nullable Instant moment(@Nullable Object value) {
    String text = reading.text(value, "CFDocument.lastChangeDateTime", LONG);
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notAMoment) {
      reading.note(
          "CFDocument.lastChangeDateTime was passed over: it is no moment with an offset.");
      return null;
    }
  }

  private String text(Map<String, @Nullable Object> part, String field) {
    return reading.text(part.get(field), "CFDefinitions", LONG);
  }
}
