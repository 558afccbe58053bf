package org.harken.cases.override;

import org.harken.cases.CaseKind;
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

/** A person's decision that a program passes on. */
@RestController
class OverrideApi {

  record Body(@Nullable String kind, @Nullable String reason) {}

  private final OverrideKind overrideKind;

  OverrideApi(OverrideKind overrideKind) {
    this.overrideKind = overrideKind;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/override")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void override(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    overrideKind.override(
        actor, reference, Given.code("kind", body.kind(), CaseKind.class), body.reason());
  }
}
