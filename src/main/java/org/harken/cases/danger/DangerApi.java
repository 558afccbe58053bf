package org.harken.cases.danger;

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

/** Who took on a review, passed on by a program. */
@RestController
class DangerApi {

  record Body(@Nullable String by, @Nullable String at) {}

  private final AcceptDanger acceptDanger;

  DangerApi(AcceptDanger acceptDanger) {
    this.acceptDanger = acceptDanger;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/danger/accept")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    acceptDanger.accept(actor, reference, body.by(), Given.moment("at", body.at()));
  }
}
