package org.harken.cases.retention;

import java.time.ZoneOffset;
import java.util.List;
import org.harken.cases.retention.ReadRetention.Waiting;
import org.harken.cases.store.Destructions.Destroyed;
import org.harken.cases.store.Given;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Retention and legal holds for programs. */
@RestController
class RetentionApi {

  record Proposed(List<Waiting> items) {}

  record Log(List<Destroyed> items) {}

  record Keep(@Nullable String until, @Nullable String because) {}

  record HoldBody(@Nullable String who, @Nullable String why, @Nullable String since) {}

  record Release(@Nullable String because) {}

  private final ReadRetention read;
  private final DestroyCase destroyCase;
  private final KeepLonger keepLonger;
  private final HoldCase holdCase;

  RetentionApi(
      ReadRetention read, DestroyCase destroyCase, KeepLonger keepLonger, HoldCase holdCase) {
    this.read = read;
    this.destroyCase = destroyCase;
    this.keepLonger = keepLonger;
    this.holdCase = holdCase;
  }

  @Permits("retention:confirm")
  @GetMapping("/api/v1/retention")
  Proposed waiting(Actor actor) {
    return new Proposed(read.waiting(actor));
  }

  @Permits("retention:confirm")
  @GetMapping("/api/v1/retention/log")
  Log log() {
    return new Log(read.log());
  }

  @Permits("retention:confirm")
  @PostMapping("/api/v1/retention/{reference}/destroy")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void destroy(Actor actor, @PathVariable String reference) {
    destroyCase.destroy(actor, reference);
  }

  @Permits("retention:confirm")
  @PostMapping("/api/v1/retention/{reference}/keep")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(Actor actor, @PathVariable String reference, @RequestBody Keep body) {
    keepLonger.keep(
        actor, reference, Given.day("until", body.until(), ZoneOffset.UTC), body.because());
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/hold")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hold(Actor actor, @PathVariable String reference, @RequestBody HoldBody body) {
    holdCase.hold(
        actor, reference, body.who(), body.why(), Given.day("since", body.since(), ZoneOffset.UTC));
  }

  @Permits("retention:confirm")
  @PostMapping("/api/v1/cases/{reference}/hold/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(Actor actor, @PathVariable String reference, @RequestBody Release body) {
    holdCase.release(actor, reference, body.because());
  }
}
