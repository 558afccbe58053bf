package org.harken.cases.file;

import java.util.Map;
import org.harken.cases.reason.OpenWithReason;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The file of a case for programs. */
@RestController
class CaseApi {

  private final ReadCase readCase;
  private final OpenWithReason openWithReason;

  CaseApi(ReadCase readCase, OpenWithReason openWithReason) {
    this.openWithReason = openWithReason;
    this.readCase = readCase;
  }

  @Permits("cases:read")
  @GetMapping("/api/v1/cases/{reference}")
  Map<String, Object> read(
      Actor actor,
      @PathVariable String reference,
      @RequestHeader(name = "Reason", required = false) @Nullable String reason) {
    if (reason != null) {
      openWithReason.open(actor, reference, reason);
    }
    return CaseJson.whole(readCase.read(actor, reference));
  }
}
