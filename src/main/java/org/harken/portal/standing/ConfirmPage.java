package org.harken.portal.standing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.harken.platform.web.Permits;
import org.harken.portal.codes.Passes;
import org.harken.portal.codes.Tries;
import org.harken.portal.page.PortalPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before their own words are shown, the person types digits sent to the contact they chose. */
@Controller("portalConfirmPage")
@Permits(Permits.PUBLIC)
class ConfirmPage {

  private static final int SENT = 3;
  private static final int TRIES = 10;

  private final StatusViews views;
  private final StatusViews.Contacts contacts;
  private final Confirmations confirmations;
  private final Passes passes;
  private final Tries tries;

  ConfirmPage(
      StatusViews views,
      StatusViews.Contacts contacts,
      Confirmations confirmations,
      Passes passes,
      Tries tries) {
    this.views = views;
    this.contacts = contacts;
    this.confirmations = confirmations;
    this.passes = passes;
    this.tries = tries;
  }

  @PostMapping("/status/words/code")
  ModelAndView send(HttpServletRequest request, HttpServletResponse response) {
    Optional<Visit> found = views.visit(request);
    if (found.isEmpty()) {
      return new ModelAndView("redirect:/status");
    }
    Visit visit = found.get();
    Optional<String> email = contacts.email(visit);
    PortalPage page = views.page(visit, request, response);
    if (email.isPresent()) {
      if (!tries.on("digits sent", visit.receipt().lookup(), SENT)) {
        return again(visit, page, "fault.tries");
      }
      confirmations.send(visit.receipt().lookup(), email.get(), page);
    }
    return new ModelAndView("redirect:/status");
  }

  @PostMapping("/status/words")
  ModelAndView show(
      @RequestParam(defaultValue = "") String digits,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Visit> found = views.visit(request);
    if (found.isEmpty()) {
      return new ModelAndView("redirect:/status");
    }
    Visit visit = found.get();
    PortalPage page = views.page(visit, request, response);
    if (!tries.on("digits", visit.receipt().lookup(), TRIES)) {
      return again(visit, page, "fault.tries");
    }
    if (visit.receipt().unsafe() || !confirmations.accept(visit.receipt().lookup(), digits)) {
      return again(visit, page, "fault.digits");
    }
    passes.confirm(visit.pass());
    return new ModelAndView("redirect:/status");
  }

  private ModelAndView again(Visit visit, PortalPage page, String fault) {
    ModelAndView again = views.show(visit, page, Map.of(), Map.of("digits", fault), "");
    again.setStatus(
        fault.equals("fault.tries")
            ? HttpStatus.TOO_MANY_REQUESTS
            : HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }
}
