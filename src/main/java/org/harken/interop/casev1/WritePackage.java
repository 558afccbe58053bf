package org.harken.interop.casev1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.competency.Framework;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.format.FrameworkFile;
import org.harken.competency.format.FrameworkFile.Occupation;
import org.jspecify.annotations.Nullable;

/**
 * Writes a framework as a CASE package. What has no field of its own there (where it comes from,
 * the occupation's group and zone) travels in definitions, so that it comes back the same.
 */
final class WritePackage {

  static final String LEVEL = "Level";
  static final String COMPETENCY = "Competency";

  private final Framework framework;
  private final FrameworkFile file;
  private final Map<UUID, UUID> rewordings;
  private final Nodes nodes;
  private final Dialect dialect;
  private final String changed;

  WritePackage(
      Framework framework,
      FrameworkFile file,
      Map<UUID, UUID> rewordings,
      String base,
      Dialect dialect) {
    this.framework = framework;
    this.file = file;
    this.rewordings = rewordings;
    this.nodes = new Nodes(base, framework.id());
    this.dialect = dialect;
    Instant exported = file.exportedAt();
    this.changed = (exported == null ? Instant.EPOCH : exported).toString();
  }

  Map<String, Object> whole() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("CFDocument", document());
    whole.put("CFItems", items());
    whole.put("CFAssociations", associations());
    whole.put("CFDefinitions", definitions());
    whole.put("CFRubrics", List.of());
    return whole;
  }

  Map<String, Object> document() {
    Occupation occupation = file.occupation();
    Map<String, Object> one = part("CFDocuments", framework.id());
    one.put("creator", file.attribution());
    one.put("title", occupation.title() + ", " + file.version());
    one.put("publisher", file.sources().getOrDefault("generator", ""));
    one.put("description", file.description());
    one.put("subject", List.of(occupation.title()));
    one.put("subjectURI", List.of(subject()));
    one.put("language", "en");
    one.put("version", file.version());
    one.put(
        "adoptionStatus",
        switch (framework.status()) {
          case PROPOSED -> "Draft";
          case ADOPTED -> "Adopted";
          case RETIRED -> "Deprecated";
        });
    one.put("licenseURI", nodes.link("Sources and licences", "CFLicenses", nodes.part("license")));
    one.put("notes", file.contextCovered());
    one.put("CFPackageURI", nodes.link(file.version(), "CFPackages", framework.id()));
    if (dialect.is11()) {
      one.put("frameworkType", "Occupational");
      one.put("caseVersion", "1.1");
      one.put("extensions", extensions(occupation));
    }
    return one;
  }

  private Map<String, @Nullable Object> extensions(Occupation occupation) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>();
    more.put("schemaVersion", file.schemaVersion());
    more.put("soc", occupation.soc());
    more.put("group", occupation.group());
    more.put("sector", occupation.sector());
    more.put("jobZone", occupation.jobZone());
    more.put("jobZoneInferred", occupation.jobZoneInferred());
    return more;
  }

  private Map<String, Object> subject() {
    return nodes.link(file.occupation().title(), "CFSubjects", nodes.part("subject", "occupation"));
  }

  List<Map<String, Object>> items() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int place = 0; place < framework.levels().size(); place++) {
      Level level = framework.levels().get(place);
      Map<String, Object> one = item(nodes.level(level.key()), level.label(), LEVEL);
      one.put("humanCodingScheme", level.code());
      one.put("listEnumeration", String.valueOf(place + 1));
      one.put("abbreviatedStatement", level.key());
      items.add(one);
    }
    for (Level level : framework.levels()) {
      for (int place = 0; place < level.statements().size(); place++) {
        Statement statement = level.statements().get(place);
        Map<String, Object> one = item(statement.id(), statement.expectation(), COMPETENCY);
        one.put("humanCodingScheme", statement.code());
        one.put("listEnumeration", String.valueOf(place + 1));
        if (!statement.topic().isEmpty()) {
          one.put("abbreviatedStatement", statement.topic());
        }
        items.add(one);
      }
    }
    return items;
  }

  private Map<String, Object> item(UUID id, String words, String type) {
    Map<String, Object> one = part("CFItems", id);
    one.put("fullStatement", words);
    one.put("CFItemType", type);
    one.put("CFItemTypeURI", nodes.link(type, "CFItemTypes", nodes.part("type", type)));
    one.put("language", "en");
    one.put("CFDocumentURI", nodes.link(file.version(), "CFDocuments", framework.id()));
    if (dialect.is11()) {
      one.put("subject", List.of(file.occupation().title()));
      one.put("subjectURI", List.of(subject()));
    }
    return one;
  }

  List<Map<String, Object>> associations() {
    List<Map<String, Object>> all = new ArrayList<>();
    Map<String, Object> document = nodes.link(file.version(), "CFDocuments", framework.id());
    Map<String, Object> before = null;
    for (int at = 0; at < framework.levels().size(); at++) {
      Level level = framework.levels().get(at);
      Map<String, Object> rung = nodes.link(level.label(), "CFItems", nodes.level(level.key()));
      all.add(association("isChildOf", rung, document, at + 1));
      if (before != null) {
        all.add(association("precedes", before, rung, null));
      }
      before = rung;
      for (int place = 0; place < level.statements().size(); place++) {
        Map<String, Object> statement = node(level.statements().get(place));
        all.add(association("isChildOf", statement, rung, place + 1));
        all.add(association("hasSkillLevel", statement, rung, null));
      }
    }
    rewordings.forEach(
        (former, now) ->
            all.add(
                association(
                    "replacedBy",
                    nodes.link("Former wording", "CFItems", former),
                    nodes.link("Wording in force", "CFItems", now),
                    null)));
    return all;
  }

  private Map<String, Object> node(Statement one) {
    return nodes.link(one.topic().isEmpty() ? one.code() : one.topic(), "CFItems", one.id());
  }

  private Map<String, Object> association(
      String type, Map<String, Object> from, Map<String, Object> to, @Nullable Integer place) {
    UUID id =
        nodes.part(
            "association",
            type,
            String.valueOf(from.get("identifier")),
            String.valueOf(to.get("identifier")));
    Map<String, Object> one = part("CFAssociations", id);
    one.put("associationType", type);
    one.put("originNodeURI", from);
    one.put("destinationNodeURI", to);
    if (place != null) {
      one.put("sequenceNumber", place);
    }
    one.put("CFDocumentURI", nodes.link(file.version(), "CFDocuments", framework.id()));
    return one;
  }

  Map<String, Object> definitions() {
    Occupation occupation = file.occupation();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("CFConcepts", List.of());
    List<Map<String, Object>> subjects = new ArrayList<>();
    subjects.add(subject("occupation", occupation.title(), occupation.soc(), occupation.group()));
    subjects.add(subject("sector", "Sector", "sector:" + occupation.sector(), "Sector"));
    subjects.add(subject("jobZone", "Job zone", jobZone(occupation), "Job zone"));
    all.put("CFSubjects", subjects);
    Map<String, Object> license = part("CFLicenses", nodes.part("license"));
    license.put("title", "Sources and licences");
    license.put("licenseText", sources());
    all.put("CFLicenses", List.of(license));
    all.put(
        "CFItemTypes",
        List.of(
            type(LEVEL, "One rung of the ladder", "1"),
            type(COMPETENCY, "What somebody can do", "1.1")));
    all.put("CFAssociationGroupings", List.of());
    return all;
  }

  /** One line each, {@code name: text}. */
  private String sources() {
    return String.join(
        "\n",
        file.sources().entrySet().stream()
            .map(one -> one.getKey() + ": " + one.getValue())
            .toList());
  }

  static String jobZone(Occupation occupation) {
    Integer zone = occupation.jobZone();
    Boolean inferred = occupation.jobZoneInferred();
    return "jobZone:"
        + (zone == null ? "" : zone)
        + ":"
        + (inferred == null ? "" : inferred ? "inferred" : "given");
  }

  private Map<String, Object> subject(String name, String title, String code, String words) {
    Map<String, Object> one = part("CFSubjects", nodes.part("subject", name));
    one.put("title", title);
    one.put("hierarchyCode", code);
    one.put("description", words);
    return one;
  }

  private Map<String, Object> type(String title, String words, String code) {
    Map<String, Object> one = part("CFItemTypes", nodes.part("type", title));
    one.put("title", title);
    one.put("description", words);
    one.put("hierarchyCode", code);
    return one;
  }

  private Map<String, Object> part(String kind, UUID id) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("identifier", id.toString());
    one.put("uri", nodes.uri(kind, id));
    one.put("lastChangeDateTime", changed);
    return one;
  }
}
