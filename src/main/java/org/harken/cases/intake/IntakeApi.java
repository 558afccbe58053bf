package org.harken.cases.intake;

import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A concern that a program brings. */
@RestController
class IntakeApi {

  private final RecordCase recordCase;

  IntakeApi(RecordCase recordCase) {
    this.recordCase = recordCase;
  }

  @Permits("cases:record")
  @PostMapping("/api/v1/cases")
  ResponseEntity<CaseTaken> record(Actor actor, @RequestBody CaseBody body) {
    return CaseTaken.answer(recordCase.record(actor, body.concern()));
  }
}
