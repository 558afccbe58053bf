package org.harken.cases.reason;

import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reason for opening a case, for programs. */
@RestController
class ReasonApi {

  record Body(@Nullable String reason) {}

  private final OpenWithReason openWithReason;

  ReasonApi(OpenWithReason openWithReason) {
    this.openWithReason = openWithReason;
  }

  @Permits("cases:read")
  @PostMapping("/api/v1/cases/{reference}/opening")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void open(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    openWithReason.open(actor, reference, body.reason());
  }
}
