package org.harken.audit.verify;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import org.harken.audit.store.Blocks;
import org.harken.platform.Refused;
import org.harken.platform.web.MenuEntry;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Can the record of who did and saw what be trusted? */
@Controller
@Permits("audit:read")
class AuditPage {

  private final VerifyAudit verifyAudit;
  private final Blocks blocks;

  AuditPage(VerifyAudit verifyAudit, Blocks blocks) {
    this.verifyAudit = verifyAudit;
    this.blocks = blocks;
  }

  @Bean
  static MenuEntry auditMenu() {
    return new MenuEntry(820, "Audit", "shield-check", "/audit", "/audit", "audit:read", true);
  }

  @GetMapping("/audit")
  String show(
      Model model,
      HttpServletResponse response,
      @RequestParam @Nullable String check,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String hash) {
    AuditView view;
    try {
      ChainHead known = KnownHead.of(number, hash);
      view = AuditView.of(check == null ? null : verifyAudit.verify(known), known != null, head());
    } catch (Refused refusal) {
      response.setStatus(422);
      view = AuditView.of(null, false, head()).withFault(refusal, number, hash);
    }
    model.addAttribute("view", view);
    return "audit/verify/audit";
  }

  private @Nullable ChainHead head() {
    return blocks
        .head()
        .map(head -> new ChainHead(head.number(), HexFormat.of().formatHex(head.hash())))
        .orElse(null);
  }
}
