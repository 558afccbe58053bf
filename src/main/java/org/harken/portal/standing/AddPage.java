package org.harken.portal.standing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.harken.portal.codes.Tries;
import org.harken.portal.page.PortalPage;
import org.harken.portal.page.TypedText;
import org.harken.portal.page.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The person adds something, or says that it is not safe. */
@Controller("portalAddPage")
@Permits(Permits.PUBLIC)
class AddPage {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_WAY = 400;
  private static final int ADDITIONS = 20;

  private final StatusViews views;
  private final TellMore tellMore;
  private final Uploads uploads;
  private final Tries tries;

  AddPage(StatusViews views, TellMore tellMore, Uploads uploads, Tries tries) {
    this.views = views;
    this.tellMore = tellMore;
    this.uploads = uploads;
    this.tries = tries;
  }

  @PostMapping("/status/add")
  ModelAndView add(
      @RequestParam(defaultValue = "") String add,
      @RequestParam(defaultValue = "") String form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Visit> found = views.visit(request);
    if (found.isEmpty()) {
      return new ModelAndView("redirect:/status");
    }
    Visit visit = found.get();
    PortalPage page = views.page(visit, request, response);
    String text = TypedText.lines(add);
    String done = "";
    var faults = new LinkedHashMap<String, String>();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      faults.put("add", "fault.long");
    }
    if (!tries.on("additions", visit.receipt().lookup(), ADDITIONS)) {
      faults.put("add", "fault.many");
    }
    if (faults.isEmpty()) {
      Uploads.Taken taken = uploads.take(request, 0);
      if (text.isEmpty() && taken.kept().isEmpty() && taken.fault().isEmpty()) {
        faults.put("add", "fault.add");
      } else {
        // what is good is kept at once; only the refused file has to be chosen again
        tellMore.add(Actor.PUBLIC, visit.summary(), text, taken.kept(), form);
        if (taken.fault().isEmpty()) {
          return new ModelAndView("redirect:/status?done=added");
        }
        faults.put("files", "fault." + taken.fault());
        done = text.isEmpty() ? "" : "added";
        text = "";
      }
    }
    return again(visit, page, Map.of("add", text), faults, done);
  }

  @PostMapping("/status/unsafe")
  ModelAndView notSafe(
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Visit> found = views.visit(request);
    if (found.isEmpty()) {
      return new ModelAndView("redirect:/status");
    }
    Visit visit = found.get();
    String text = TypedText.lines(way);
    if (text.codePointCount(0, text.length()) > LONGEST_WAY) {
      PortalPage page = views.page(visit, request, response);
      return again(visit, page, Map.of("way", text), Map.of("way", "fault.long"), "");
    }
    tellMore.notSafe(Actor.PUBLIC, visit.summary(), text, form);
    return new ModelAndView("redirect:/status?done=unsafe");
  }

  private ModelAndView again(
      Visit visit,
      PortalPage page,
      Map<String, String> typed,
      Map<String, String> faults,
      String done) {
    ModelAndView again = views.show(visit, page, typed, faults, done);
    again.setStatus(
        "fault.file-too-large".equals(faults.get("files"))
            ? HttpStatus.CONTENT_TOO_LARGE
            : HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }
}
