package org.harken.cases.file;

import java.util.Map;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The file of a case for programs. */
@RestController
class CaseApi {

  private final ReadCase readCase;

  CaseApi(ReadCase readCase) {
    this.readCase = readCase;
  }

  @Permits("cases:read")
  @GetMapping("/api/v1/cases/{reference}")
  Map<String, Object> read(Actor actor, @PathVariable String reference) {
    return CaseJson.whole(readCase.read(actor, reference));
  }
}
