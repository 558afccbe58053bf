package org.harken.portal.renewing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.harken.portal.codes.CodeKeys;
import org.harken.portal.codes.Codes;
import org.harken.portal.codes.Passes;
import org.harken.portal.codes.Receipts;
import org.harken.portal.codes.RenewCode;
import org.harken.portal.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person makes their code useless or takes a new one, once digits showed that it is them. */
@Controller("portalOwnCodePage")
@Permits(Permits.PUBLIC)
class OwnCodePage {

  private final Passes passes;
  private final Receipts receipts;
  private final RenewCode renewCode;
  private final Clock clock;

  OwnCodePage(Passes passes, Receipts receipts, RenewCode renewCode, Clock clock) {
    this.passes = passes;
    this.receipts = receipts;
    this.renewCode = renewCode;
    this.clock = clock;
  }

  @PostMapping("/status/code")
  String change(
      @RequestParam(defaultValue = "") String what,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UUID> own =
        passes
            .receipt(Pages.cookie(request, Passes.RECEIPT_COOKIE))
            .filter(pass -> pass.isConfirmed(clock.instant()))
            .flatMap(pass -> receipts.find(pass.lookup()))
            .map(Receipts.Receipt::caseId);
    if (own.isEmpty()) {
      return "redirect:/status";
    }
    if (what.equals("none")) {
      renewCode.revoke(Actor.PUBLIC, own.get(), "By the person.");
      return "redirect:/status?done=revoked";
    }
    if (!what.equals("new")) {
      return "redirect:/status";
    }
    String code = renewCode.renew(Actor.PUBLIC, own.get(), "By the person.");
    String secret = passes.forReceipt(CodeKeys.of(code).lookup(), Codes.tidy(code));
    Pages.set(request, response, Passes.RECEIPT_COOKIE, secret);
    return "redirect:/status?done=renewed";
  }
}
