package org.harken.cases.register;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.harken.access.Access;
import org.harken.access.Place;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sent an import: in whose name it is taken, where it lands, and what is written of its end.
 */
@Component
class Sender {

  private final Imports imports;
  private final ImportedRows rows;
  private final ReadMapping mappings;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  Sender(
      Imports imports,
      ImportedRows rows,
      ReadMapping mappings,
      Access access,
      Audit audit,
      Clock clock) {
    this.imports = imports;
    this.rows = rows;
    this.mappings = mappings;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** The member of staff, with the permissions of now; null where importing is not among them. */
  @Nullable Actor actor(ImportRun run) {
    try {
      Actor actor = access.actor(run.sentBy());
      return actor.may("cases:import") ? actor : null;
    } catch (NotFound gone) {
      return null;
    }
  }

  Mapping mapping(ImportRun run, List<String> headers) {
    return mappings.read(run.mapping(), headers);
  }

  UUID homeFacility(Actor actor) {
    return access.staff(actor.id()).orElseThrow(NotFound::new).facility();
  }

  /** Zones of places as rows write them; each is looked up once a run. */
  BiFunction<@Nullable String, @Nullable String, ZoneId> zones(Actor actor) {
    Map<List<String>, ZoneId> known = new HashMap<>();
    return (facility, department) ->
        known.computeIfAbsent(
            List.of(facility == null ? "" : facility, department == null ? "" : department),
            names -> {
              Place place = access.place(actor, facility, department);
              return place.facility().zone();
            });
  }

  @Transactional
  public void finished(ImportRun run, ImportState state, @Nullable String fault) {
    if (imports.finish(run.id(), state, fault, clock.instant())) {
      var counts = rows.counts(run.id());
      audit.changed(
          Actor.SYSTEM,
          "finished import",
          "import",
          run.id().toString(),
          Map.of(
              "state", state.name(),
              "taken", counts.taken(),
              "repeated", counts.repeated(),
              "held", counts.held()));
    }
  }
}
