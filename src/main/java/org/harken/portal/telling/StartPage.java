package org.harken.portal.telling;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first page: whom to call in danger, when this box is read, other ways, and a code to return
 * with.
 */
@Controller("portalStartPage")
@Permits(Permits.PUBLIC)
class StartPage {

  private static final int TRIES = 40;
  private static final int TRIES_ON_ONE = 10;

  private final Pages pages;
  private final Drafts drafts;
  private final Receipts receipts;
  private final Passes passes;
  private final Tries tries;

  StartPage(Pages pages, Drafts drafts, Receipts receipts, Passes passes, Tries tries) {
    this.pages = pages;
    this.drafts = drafts;
    this.receipts = receipts;
    this.passes = passes;
    this.tries = tries;
  }

  @GetMapping("/tell-us")
  ModelAndView start(HttpServletRequest request, HttpServletResponse response) {
    return page(pages.open(request, response), "", "", HttpStatus.OK);
  }

  @GetMapping("/your-rights")
  ModelAndView rights(HttpServletRequest request, HttpServletResponse response) {
    return new ModelAndView("portal/telling/rights", Map.of("page", pages.open(request, response)));
  }

  @PostMapping("/tell-us/open")
  ModelAndView open(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    PortalPage page = pages.open(request, response);
    String typed = TypedText.line(code);
    if (!tries.byAddress("codes", request, TRIES)
        || !tries.on("code", Codes.tidy(typed), TRIES_ON_ONE)) {
      return page(page, typed, page.say("fault.tries"), HttpStatus.TOO_MANY_REQUESTS);
    }
    CodeKeys keys = CodeKeys.of(typed);
    Optional<Drafts.Opened> draft = drafts.reopen(keys, typed);
    Optional<Receipts.Receipt> receipt = receipts.find(keys.lookup());
    if (draft.isPresent()) {
      Pages.set(request, response, StepPage.COOKIE, draft.get().secret());
      return new ModelAndView("redirect:/tell-us/" + furthest(draft.get().draft().story()));
    }
    if (receipt.isPresent()) {
      String secret = passes.forReceipt(keys.lookup(), Codes.tidy(typed));
      Pages.set(request, response, Passes.RECEIPT_COOKIE, secret);
      return new ModelAndView("redirect:/status");
    }
    return page(page, typed, page.say("fault.code"), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Forgets everything in this browser and goes to a page about the weather. */
  @GetMapping("/leave")
  ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
    forget(request, response);
    return new ModelAndView("redirect:https://www.weather.gov/");
  }

  /** Ends the visit in this browser: what was shown is not shown again by going back. */
  @PostMapping("/tell-us/done")
  ModelAndView done(HttpServletRequest request, HttpServletResponse response) {
    forget(request, response);
    return new ModelAndView("redirect:/tell-us");
  }

  private void forget(HttpServletRequest request, HttpServletResponse response) {
    for (String name : new String[] {StepPage.COOKIE, Passes.RECEIPT_COOKIE}) {
      @Nullable String secret = Pages.cookie(request, name);
      if (secret != null) {
        passes.remove(secret);
        Pages.set(request, response, name, "");
      }
    }
    response.setHeader("Cache-Control", "no-store");
  }

  private static int furthest(Story story) {
    if (story.has("about")) {
      return 3;
    }
    return story.has("who") || story.has("reach") ? 2 : 1;
  }

  private static ModelAndView page(PortalPage page, String typed, String fault, HttpStatus status) {
    var view =
        new ModelAndView(
            "portal/telling/start", Map.of("page", page, "typed", typed, "fault", fault));
    view.setStatus(status);
    return view;
  }
}
