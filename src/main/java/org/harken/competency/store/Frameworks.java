package org.harken.competency.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.Framework;
import org.harken.competency.FrameworkStatus;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.format.FrameworkFile;
import org.harken.competency.format.FrameworkFile.Occupation;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Frameworks with their levels, one row a version. */
@Repository
public class Frameworks {

  private static final String ADD =
      """
      insert into competency.framework (id, lineage, content_hash, version, status, schema_version,
        exported_at, soc, title, occupation_group, sector, job_zone, job_zone_inferred, description,
        context_covered, sources, attribution, report, example, imported_by, imported_by_name,
        imported_at, adopted_by_name, adopted_at)
      values (:id, :lineage, :hash, :version, :status, :schema, :exported, :soc, :title, :group,
        :sector, :zone, :inferred, :description, :context, :sources, :attribution, :report,
        :example, :by, :byName, :at, :adoptedBy, :adoptedAt)
      """;

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

  /** One version, without its statements. */
  public record Head(
      UUID id,
      String lineage,
      String version,
      FrameworkStatus status,
      String schemaVersion,
      @Nullable Instant exportedAt,
      Occupation occupation,
      String description,
      String contextCovered,
      Map<String, String> sources,
      String attribution,
      List<String> report,
      boolean example,
      String importedByName,
      Instant importedAt,
      @Nullable Instant adoptedAt) {

    /** Where it comes from and under which licence, a line each. */
    public List<String> licences() {
      return sources.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList();
    }
  }

  private final JdbcClient database;
  private final Wordings wordings;
  private final JsonMapper json;

  Frameworks(JdbcClient database, Wordings wordings, JsonMapper json) {
    this.database = database;
    this.wordings = wordings;
    this.json = json;
  }

  /** One import or adoption at a time: two of the same file are one. */
  public void alone() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('competency.framework'))")
        .query((row, number) -> 1)
        .single();
  }

  public void add(
      Actor actor,
      UUID id,
      FrameworkFile file,
      FrameworkStatus status,
      boolean example,
      Instant at) {
    database
        .sql(ADD)
        .param("id", id)
        .param("lineage", file.lineage())
        .param("hash", file.contentHash())
        .param("version", file.version())
        .param("status", status.name())
        .param("schema", file.schemaVersion())
        .param("exported", Sql.timeOrNull(file.exportedAt()))
        .params(occupation(file.occupation()))
        .param("description", file.description())
        .param("context", file.contextCovered())
        .param("sources", json.writeValueAsString(file.sources()))
        .param("attribution", file.attribution())
        .param("report", json.writeValueAsString(file.report()))
        .param("example", example)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .param("adoptedBy", status == FrameworkStatus.ADOPTED ? actor.name() : null)
        .param("adoptedAt", status == FrameworkStatus.ADOPTED ? Sql.time(at) : null)
        .update();
  }

  private static Map<String, @Nullable Object> occupation(Occupation one) {
    Map<String, @Nullable Object> named = new HashMap<>();
    named.put("soc", one.soc());
    named.put("title", one.title());
    named.put("group", one.group());
    named.put("sector", one.sector());
    named.put("zone", one.jobZone());
    named.put("inferred", one.jobZoneInferred());
    return named;
  }

  /** What was in force in this lineage rests; this version counts. */
  public void adopt(Actor actor, Head head, Instant at) {
    database
        .sql(
            """
            update competency.framework set status = 'RETIRED'
            where lineage = :lineage and status = 'ADOPTED'
            """)
        .param("lineage", head.lineage())
        .update();
    database
        .sql(
            """
            update competency.framework
            set status = 'ADOPTED', adopted_by_name = :byName, adopted_at = :at where id = :id
            """)
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .param("id", head.id())
        .update();
  }

  public void discard(UUID id) {
    database
        .sql(
            "update competency.framework set status = 'RETIRED' where id = ? and status = 'PROPOSED'")
        .param(id)
        .update();
  }

  public Optional<Head> sameContent(String lineage, String hash) {
    return database
        .sql("select * from competency.framework where lineage = ? and content_hash = ?")
        .params(lineage, hash)
        .query(this::head)
        .optional();
  }

  public Optional<Head> find(UUID id) {
    return database
        .sql("select * from competency.framework where id = ?")
        .param(id)
        .query(this::head)
        .optional();
  }

  public Optional<Head> inForce(String lineage) {
    return database
        .sql("select * from competency.framework where lineage = ? and status = 'ADOPTED'")
        .param(lineage)
        .query(this::head)
        .optional();
  }

  /** The version in force that is the ladder of this house. */
  public Optional<Head> ladder() {
    return database
        .sql(
            """
            select f.* from competency.framework f join competency.ladder l on l.lineage = f.lineage
            where f.status = 'ADOPTED'
            """)
        .query(this::head)
        .optional();
  }

  public void makeLadder(String lineage) {
    database
        .sql(
            """
            insert into competency.ladder (lineage) values (?)
            on conflict (singleton) do update set lineage = excluded.lineage
            """)
        .param(lineage)
        .update();
  }

  /** Those in force first, then the newest. */
  public List<Head> all() {
    return database
        .sql(
            """
            select * from competency.framework
            order by status = 'ADOPTED' desc, status = 'PROPOSED' desc, imported_at desc, id
            """)
        .query(this::head)
        .list();
  }

  public void addLevels(UUID framework, List<Level> levels) {
    for (int place = 0; place < levels.size(); place++) {
      Level level = levels.get(place);
      database
          .sql(
              """
              insert into competency.framework_level (framework, place, key, code, label)
              values (?, ?, ?, ?, ?)
              """)
          .params(framework, place, level.key(), level.code(), level.label())
          .update();
      wordings.place(framework, place, level.statements());
    }
  }

  public Framework whole(Head head) {
    return new Framework(
        head.id(),
        head.version(),
        head.occupation().title(),
        head.status(),
        levels(head.id()),
        head.attribution(),
        head.licences(),
        head.example());
  }

  private List<Level> levels(UUID framework) {
    Map<Integer, List<Statement>> statements = wordings.of(framework);
    List<Level> levels = new ArrayList<>();
    database
        .sql(
            "select place, key, code, label from competency.framework_level where framework = ? order by place")
        .param(framework)
        .query(
            row -> {
              levels.add(
                  new Level(
                      row.getString("key"),
                      row.getString("code"),
                      row.getString("label"),
                      statements.getOrDefault(row.getInt("place"), List.of())));
            });
    return levels;
  }

  private Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        Sql.id(row, "id"),
        row.getString("lineage"),
        row.getString("version"),
        FrameworkStatus.valueOf(row.getString("status")),
        row.getString("schema_version"),
        Sql.instantOrNull(row, "exported_at"),
        new Occupation(
            row.getString("soc"),
            row.getString("title"),
            row.getString("occupation_group"),
            row.getString("sector"),
            row.getObject("job_zone", Integer.class),
            row.getObject("job_zone_inferred", Boolean.class)),
        row.getString("description"),
        row.getString("context_covered"),
        json.readValue(row.getString("sources"), TEXTS),
        row.getString("attribution"),
        json.readValue(row.getString("report"), LINES),
        row.getBoolean("example"),
        row.getString("imported_by_name"),
        Sql.instant(row, "imported_at"),
        Sql.instantOrNull(row, "adopted_at"));
  }
}
