package org.harken.cases.safety;

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

/** Stopping contact, for programs. */
@RestController
class SafetyApi {

  record Stop(@Nullable String safeWay) {}

  record Lift(@Nullable Boolean talked, @JsonAlias("reason") @Nullable String because) {}

  private final StopContact stopContact;

  SafetyApi(StopContact stopContact) {
    this.stopContact = stopContact;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/safety")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(Actor actor, @PathVariable String reference, @RequestBody Stop body) {
    stopContact.stop(actor, reference, body.safeWay());
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/safety/lift")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lift(Actor actor, @PathVariable String reference, @RequestBody Lift body) {
    stopContact.lift(actor, reference, Boolean.TRUE.equals(body.talked()), body.because());
  }
}
