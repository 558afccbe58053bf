package org.harken.cases.opened;

import java.time.Instant;
import java.util.List;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who opened a complaint, for programs. */
@RestController
class OpenedApi {

  record ByRole(Instant at, String role, String department) {}

  record ByName(Instant at, String name, String role, String department) {}

  record Openings<T>(List<T> items) {}

  private final TellWhoOpened tellWhoOpened;

  OpenedApi(TellWhoOpened tellWhoOpened) {
    this.tellWhoOpened = tellWhoOpened;
  }

  @Permits("cases:read")
  @GetMapping("/api/v1/cases/{reference}/opened")
  Openings<ByRole> byRole(Actor actor, @PathVariable String reference) {
    return new Openings<>(
        tellWhoOpened.byRole(actor, reference).openings().stream()
            .map(one -> new ByRole(one.at(), one.title(), one.department()))
            .toList());
  }

  @Permits("audit:names")
  @GetMapping("/api/v1/cases/{reference}/opened/names")
  Openings<ByName> byName(Actor actor, @PathVariable String reference) {
    return new Openings<>(
        tellWhoOpened.byName(actor, reference).openings().stream()
            .map(one -> new ByName(one.at(), one.name(), one.title(), one.department()))
            .toList());
  }
}
