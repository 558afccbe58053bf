package org.harken.portal.telling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.harken.portal.codes.Tries;
import org.harken.portal.page.Pages;
import org.harken.portal.page.PortalPage;
import org.harken.portal.standing.Standings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The last step: read it once more, send it once, keep the code. */
@Controller("portalSendPage")
@Permits(Permits.PUBLIC)
class SendPage {

  private static final Logger LOG = LoggerFactory.getLogger(SendPage.class);
  private static final int SENDS = 30;

  private final Drafts drafts;
  private final StepViews views;
  private final SendStory sendStory;
  private final Standings standings;
  private final Tries tries;

  SendPage(Drafts drafts, StepViews views, SendStory sendStory, Standings standings, Tries tries) {
    this.drafts = drafts;
    this.views = views;
    this.sendStory = sendStory;
    this.standings = standings;
    this.tries = tries;
  }

  @GetMapping("/tell-us/4")
  ModelAndView read(HttpServletRequest request, HttpServletResponse response) {
    Draft draft = drafts.open(Pages.cookie(request, StepPage.COOKIE)).orElse(null);
    if (draft == null) {
      return new ModelAndView("redirect:/tell-us");
    }
    if (draft.sentCase() != null) {
      return new ModelAndView("redirect:/tell-us/sent");
    }
    PortalPage page = views.page(request, response, draft.story());
    return page(views.view(page, Step.SEND, draft.story(), draft, missing(draft, page)), 200);
  }

  @PostMapping("/tell-us/4")
  ModelAndView send(
      Actor actor,
      @RequestParam(defaultValue = "") String form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Draft draft = drafts.open(Pages.cookie(request, StepPage.COOKIE)).orElse(null);
    if (draft == null) {
      return new ModelAndView("redirect:/tell-us");
    }
    if (draft.sentCase() != null || !draft.formToken().equals(form)) {
      return new ModelAndView(
          draft.sentCase() != null ? "redirect:/tell-us/sent" : "redirect:/tell-us/4");
    }
    PortalPage page = views.page(request, response, draft.story());
    Map<String, String> missing = missing(draft, page);
    if (!missing.isEmpty()) {
      return page(views.view(page, Step.SEND, draft.story(), draft, missing), 422);
    }
    if (!tries.byAddress("sends", request, SENDS)) {
      var many = Map.of("form", "fault.many");
      return page(views.view(page, Step.SEND, draft.story(), draft, many), 429);
    }
    try {
      sendStory.send(Actor.PUBLIC, draft, page);
    } catch (Refused refusal) {
      LOG.info("A story was not taken as it is: {}", refusal.faults());
      var notTaken = Map.of("form", "fault.refused");
      return page(views.view(page, Step.SEND, draft.story(), draft, notTaken), 422);
    }
    return new ModelAndView("redirect:/tell-us/sent");
  }

  @GetMapping("/tell-us/sent")
  ModelAndView receipt(HttpServletRequest request, HttpServletResponse response) {
    Draft draft = drafts.open(Pages.cookie(request, StepPage.COOKIE)).orElse(null);
    UUID caseId = draft == null ? null : draft.sentCase();
    if (draft == null || caseId == null) {
      return new ModelAndView("redirect:/tell-us");
    }
    PortalPage page = views.page(request, response, standings.facility(caseId));
    return new ModelAndView(
        "portal/telling/receipt",
        Map.of("code", draft.code(), "standing", standings.of(caseId, page)));
  }

  /** What is still missing on the steps before; by the name of the field. */
  private static Map<String, String> missing(Draft draft, PortalPage page) {
    var missing = new LinkedHashMap<String, String>();
    LocalDate today = LocalDate.ofInstant(page.now(), page.place().zone());
    for (Step step : Step.values()) {
      missing.putAll(StoryRules.faults(step, draft.story(), draft.files().size(), today));
    }
    return missing;
  }

  private static ModelAndView page(StepView view, int status) {
    var page = new ModelAndView("portal/telling/read", Map.of("view", view));
    page.setStatus(HttpStatus.valueOf(status));
    return page;
  }
}
