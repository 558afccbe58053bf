package org.harken.competency.frameworks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.competency.FrameworkStatus;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.frameworks.ReadFramework.Whole;
import org.harken.competency.model.Difference;
import org.harken.competency.model.Difference.Pair;
import org.harken.competency.model.Difference.Placed;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Frameworks for programs. */
@RestController
class FrameworksApi {

  record LevelBody(String key, String code, String label, List<Statement> statements) {}

  record Place(@Nullable UUID id, String level, int place, String text) {}

  record Step(
      @Nullable UUID id,
      @Nullable UUID replacedBy,
      String level,
      int place,
      String text,
      String fromLevel,
      int fromPlace,
      String fromText) {}

  record DifferenceBody(
      List<Place> added, List<Place> removed, List<Step> reworded, List<Step> moved) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(
      UUID id,
      String version,
      FrameworkStatus status,
      String occupation,
      String soc,
      List<LevelBody> levels,
      String attribution,
      Map<String, String> sources,
      List<String> report,
      @Nullable Boolean unchanged,
      @Nullable DifferenceBody difference) {}

  record Known(
      UUID id, String version, FrameworkStatus status, String occupation, boolean ladder) {}

  record All(List<Known> items) {}

  record Adoption(@Nullable Map<UUID, Boolean> carries) {}

  private final ImportFramework importFramework;
  private final AdoptFramework adoptFramework;
  private final ReadFramework reading;
  private final MayChange mayChange;

  FrameworksApi(
      ImportFramework importFramework,
      AdoptFramework adoptFramework,
      ReadFramework reading,
      MayChange mayChange) {
    this.importFramework = importFramework;
    this.adoptFramework = adoptFramework;
    this.reading = reading;
    this.mayChange = mayChange;
  }

  @Permits("ladder:change")
  @PostMapping("/api/v1/competency/frameworks")
  ResponseEntity<Body> importFile(Actor actor, InputStream file) throws IOException {
    mayChange.refuseProposal(actor);
    var imported = importFramework.importFile(actor, OpenFrameworkFile.bytes(file));
    return ResponseEntity.status(imported.unchanged() ? HttpStatus.OK : HttpStatus.CREATED)
        .header("Location", "/api/v1/competency/frameworks/" + imported.id())
        .body(body(reading.read(imported.id()), imported.unchanged()));
  }

  @Permits("ladder:see")
  @GetMapping("/api/v1/competency/frameworks")
  All all() {
    UUID ladder = reading.ladder().orElse(null);
    return new All(
        reading.all().stream()
            .map(
                head ->
                    new Known(
                        head.id(),
                        head.version(),
                        head.status(),
                        head.occupation().title(),
                        head.id().equals(ladder)))
            .toList());
  }

  @Permits("ladder:see")
  @GetMapping("/api/v1/competency/frameworks/{id}")
  Body one(@PathVariable UUID id) {
    return body(reading.read(id), null);
  }

  @Permits("ladder:change")
  @PostMapping("/api/v1/competency/frameworks/{id}/adopt")
  Body adopt(
      Actor actor, @PathVariable UUID id, @RequestBody(required = false) @Nullable Adoption body) {
    Map<UUID, Boolean> carries = body == null ? null : body.carries();
    adoptFramework.adopt(actor, id, carries == null ? Map.of() : new HashMap<>(carries));
    return body(reading.read(id), null);
  }

  private Body body(Whole whole, @Nullable Boolean unchanged) {
    var head = whole.head();
    return new Body(
        head.id(),
        head.version(),
        head.status(),
        head.occupation().title(),
        head.occupation().soc(),
        whole.framework().levels().stream().map(FrameworksApi::level).toList(),
        head.attribution(),
        head.sources(),
        head.report(),
        unchanged,
        head.status() == FrameworkStatus.PROPOSED
            ? reading.difference(whole).map(FrameworksApi::difference).orElse(null)
            : null);
  }

  private static LevelBody level(Level level) {
    return new LevelBody(level.key(), level.code(), level.label(), level.statements());
  }

  private static DifferenceBody difference(Difference one) {
    return new DifferenceBody(
        one.added().stream().map(FrameworksApi::place).toList(),
        one.removed().stream().map(FrameworksApi::place).toList(),
        one.reworded().stream()
            .map(pair -> step(pair, pair.before().id(), pair.after().id()))
            .toList(),
        one.moved().stream().map(pair -> step(pair, pair.after().id(), null)).toList());
  }

  private static Place place(Placed one) {
    return new Place(one.id(), one.level(), one.place() + 1, one.text());
  }

  private static Step step(Pair pair, @Nullable UUID id, @Nullable UUID replacedBy) {
    Placed before = pair.before();
    Placed after = pair.after();
    return new Step(
        id,
        replacedBy,
        after.level(),
        after.place() + 1,
        after.text(),
        before.level(),
        before.place() + 1,
        before.text());
  }
}
