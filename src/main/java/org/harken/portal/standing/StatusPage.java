package org.harken.portal.standing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.harken.platform.web.Permits;
import org.harken.portal.codes.CodeKeys;
import org.harken.portal.codes.Codes;
import org.harken.portal.codes.Passes;
import org.harken.portal.codes.Receipts;
import org.harken.portal.codes.Tries;
import org.harken.portal.page.Pages;
import org.harken.portal.page.PortalPage;
import org.harken.portal.page.TypedText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where is my concern: the code first, then what the person may know. */
@Controller("portalStatusPage")
@Permits(Permits.PUBLIC)
class StatusPage {

  private static final int TRIES = 40;
  private static final int TRIES_ON_ONE = 10;

  private final StatusViews views;
  private final Pages pages;
  private final Passes passes;
  private final Receipts receipts;
  private final Tries tries;

  StatusPage(StatusViews views, Pages pages, Passes passes, Receipts receipts, Tries tries) {
    this.views = views;
    this.pages = pages;
    this.passes = passes;
    this.receipts = receipts;
    this.tries = tries;
  }

  @GetMapping("/status")
  ModelAndView show(
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Visit> visit = views.visit(request);
    return visit.isPresent()
        ? views.show(visit.get(), request, response, done)
        : code(pages.open(request, response), "", "", HttpStatus.OK)
            .addObject("revoked", done.equals("revoked"));
  }

  /** A wrong code and one that never was get the same answer after the same work. */
  @PostMapping("/status")
  ModelAndView open(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    PortalPage page = pages.open(request, response);
    String typed = TypedText.line(code);
    if (!tries.byAddress("codes", request, TRIES)
        || !tries.on("code", Codes.tidy(typed), TRIES_ON_ONE)) {
      return code(page, typed, page.say("fault.tries"), HttpStatus.TOO_MANY_REQUESTS);
    }
    CodeKeys keys = CodeKeys.of(typed);
    if (receipts.find(keys.lookup()).isEmpty()) {
      return code(page, typed, page.say("fault.code"), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    passes.remove(Pages.cookie(request, Passes.RECEIPT_COOKIE));
    String secret = passes.forReceipt(keys.lookup(), Codes.tidy(typed));
    Pages.set(request, response, Passes.RECEIPT_COOKIE, secret);
    return new ModelAndView("redirect:/status");
  }

  private static ModelAndView code(PortalPage page, String typed, String fault, HttpStatus status) {
    var view =
        new ModelAndView(
            "portal/standing/code", Map.of("page", page, "typed", typed, "fault", fault));
    view.setStatus(status);
    return view;
  }
}
