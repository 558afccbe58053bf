package org.harken.cases.assignment;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing over for programs. */
@RestController
class AssignmentApi {

  record Body(@JsonAlias("to") @Nullable String assignee, @Nullable String reason) {}

  private final AssignCase assignCase;

  AssignmentApi(AssignCase assignCase) {
    this.assignCase = assignCase;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/assign")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    assignCase.assign(actor, reference, body.assignee(), body.reason());
  }
}
