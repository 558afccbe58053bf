package org.harken.portal.renewing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.harken.portal.codes.Receipts;
import org.harken.portal.codes.RenewCode;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff make a code useless, or give a new one to a person who called or came. */
@Controller("portalCodePage")
@Permits("cases:work")
class CodePage {

  private static final int LONGEST = 1_000;

  private final Cases cases;
  private final Receipts receipts;
  private final RenewCode renewCode;
  private final Audit audit;

  CodePage(Cases cases, Receipts receipts, RenewCode renewCode, Audit audit) {
    this.cases = cases;
    this.receipts = receipts;
    this.renewCode = renewCode;
    this.audit = audit;
  }

  @GetMapping("/cases/{reference}/code")
  ModelAndView open(Actor actor, @PathVariable String reference) {
    CaseSummary summary = cases.open(actor, reference);
    audit.viewed(actor, "case", summary.id().toString(), "code");
    return page(summary, "", "", "");
  }

  @PostMapping("/cases/{reference}/code")
  ModelAndView change(
      Actor actor,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String because,
      HttpServletResponse response) {
    CaseSummary summary = cases.open(actor, reference);
    String why = because.replace("\u0000", "").strip();
    if (why.isEmpty() || why.length() > LONGEST) {
      var again = page(summary, "", because, "Say why, in a sentence.");
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
    return switch (what) {
      case "new" -> page(summary, renewCode.renew(actor, summary.id(), why), "", "");
      case "none" -> {
        renewCode.revoke(actor, summary.id(), why);
        yield new ModelAndView("redirect:/cases/" + summary.reference() + "/code");
      }
      default -> throw new Refused("Choose: a new code, or none.");
    };
  }

  private ModelAndView page(CaseSummary summary, String code, String because, String fault) {
    return new ModelAndView(
        "portal/renewing/code",
        Map.of(
            "reference",
            summary.reference(),
            "inForce",
            receipts.inForce(summary.id()),
            "code",
            code,
            "because",
            because,
            "fault",
            fault));
  }
}
