package org.harken.audit.verify;

import java.util.HexFormat;
import java.util.UUID;
import org.harken.audit.store.Blocks;
import org.harken.platform.NotFound;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The check of the audit for programs, and its head to be kept elsewhere. */
@RestController
@Permits("audit:read")
class AuditApi {

  private final CheckAudit checkAudit;
  private final Walks walks;
  private final Blocks blocks;

  AuditApi(CheckAudit checkAudit, Walks walks, Blocks blocks) {
    this.checkAudit = checkAudit;
    this.walks = walks;
    this.blocks = blocks;
  }

  /**
   * The answer of the last walk with the blocks since; with {@code full}, where to look for one.
   */
  @GetMapping("/api/v1/audit/verify")
  ResponseEntity<?> verify(
      @RequestParam @Nullable String number,
      @RequestParam @Nullable String hash,
      @RequestParam(defaultValue = "false") boolean full) {
    ChainHead known = KnownHead.of(number, hash);
    if (full) {
      WholeWalk walk = walks.ask(known);
      return ResponseEntity.accepted()
          .header(HttpHeaders.LOCATION, walk.address())
          .header(HttpHeaders.RETRY_AFTER, "2")
          .body(walk);
    }
    return ResponseEntity.ok(checkAudit.check(known));
  }

  @GetMapping("/api/v1/audit/walks/{id}")
  WholeWalk walk(@PathVariable UUID id) {
    return walks.find(id).orElseThrow(NotFound::new);
  }

  @GetMapping("/api/v1/audit/head")
  ChainHead head() {
    return blocks
        .head()
        .map(head -> new ChainHead(head.number(), HexFormat.of().formatHex(head.hash())))
        .orElseThrow(NotFound::new);
  }
}
