package org.harken.audit.verify;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Can the record of who did and saw what be trusted? */
@Controller
@Permits("audit:read")
class AuditPage {

  private final CheckAudit checkAudit;
  private final Walks walks;
  private final Blocks blocks;
  private final Clock clock;

  AuditPage(CheckAudit checkAudit, Walks walks, Blocks blocks, Clock clock) {
    this.checkAudit = checkAudit;
    this.walks = walks;
    this.blocks = blocks;
    this.clock = clock;
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
      view = AuditView.of(check == null ? null : checkAudit.check(known), known != null, head());
    } catch (Refused refusal) {
      response.setStatus(422);
      view = AuditView.of(null, false, head()).withFault(refusal, number, hash);
    }
    model.addAttribute("view", view);
    model.addAttribute("walk", AuditView.walk(walks.last(), walks.underWay(), clock));
    return "audit/verify/audit";
  }

  @PostMapping("/audit/walks")
  String walk() {
    walks.ask(null);
    return "redirect:/audit";
  }

  private @Nullable ChainHead head() {
    return blocks
        .head()
        .map(head -> new ChainHead(head.number(), HexFormat.of().formatHex(head.hash())))
        .orElse(null);
  }
}
