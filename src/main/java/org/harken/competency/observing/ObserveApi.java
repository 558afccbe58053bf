package org.harken.competency.observing;

import java.util.Map;
import java.util.UUID;
import org.harken.competency.signing.Look;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
class ObserveApi {

  record Body(
      @Nullable UUID statement,
      @Nullable Look kind,
      @Nullable Integer score,
      @Nullable String note) {}

  private final ObserveWork observeWork;

  ObserveApi(ObserveWork observeWork) {
    this.observeWork = observeWork;
  }

  @Permits("ladder:sign")
  @PostMapping("/api/v1/competency/people/{id}/observations")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> observe(Actor actor, @PathVariable UUID id, @RequestBody Body body) {
    Look kind = body.kind() == null ? Look.OBSERVATION : body.kind();
    observeWork.observe(actor, id, body.statement(), kind, body.score(), body.note());
    return Map.of("person", id, "statement", String.valueOf(body.statement()), "kind", kind.name());
  }
}
