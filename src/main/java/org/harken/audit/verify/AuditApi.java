package org.harken.audit.verify;

import java.util.HexFormat;
import org.harken.audit.store.Blocks;
import org.harken.platform.NotFound;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The check of the audit for programs, and its head to be kept elsewhere. */
@RestController
@Permits("audit:read")
class AuditApi {

  private final VerifyAudit verifyAudit;
  private final Blocks blocks;

  AuditApi(VerifyAudit verifyAudit, Blocks blocks) {
    this.verifyAudit = verifyAudit;
    this.blocks = blocks;
  }

  @GetMapping("/api/v1/audit/verify")
  Verification verify(@RequestParam @Nullable String number, @RequestParam @Nullable String hash) {
    return verifyAudit.verify(KnownHead.of(number, hash));
  }

  @GetMapping("/api/v1/audit/head")
  ChainHead head() {
    return blocks
        .head()
        .map(head -> new ChainHead(head.number(), HexFormat.of().formatHex(head.hash())))
        .orElseThrow(NotFound::new);
  }
}
