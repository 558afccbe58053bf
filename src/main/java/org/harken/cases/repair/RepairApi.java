package org.harken.cases.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.store.Given;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Putting right for programs: {@code items} by id, {@code moveTo} a reference or nothing. */
@RestController
class RepairApi {

  record Body(
      @Nullable List<@Nullable String> items, @Nullable String moveTo, @Nullable String reason) {}

  record Repaired(Map<UUID, UUID> moved, List<UUID> privacyQuestions) {}

  private final RepairEntry repairEntry;

  RepairApi(RepairEntry repairEntry) {
    this.repairEntry = repairEntry;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/repairs")
  @ResponseStatus(HttpStatus.CREATED)
  Repaired repair(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    List<UUID> items = new ArrayList<>();
    List<@Nullable String> written = body.items();
    if (written != null) {
      for (String item : written) {
        UUID id = Given.idOrNull("items", item);
        if (id != null) {
          items.add(id);
        }
      }
    }
    var done = repairEntry.repair(actor, reference, new Wish(items, body.moveTo(), body.reason()));
    return new Repaired(done.moved(), done.privacyQuestions());
  }
}
