package org.harken.portal.telling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.NotFound;
import org.harken.platform.web.Permits;
import org.harken.portal.codes.DraftKeys;
import org.harken.portal.codes.Tries;
import org.harken.portal.page.Pages;
import org.harken.portal.page.PortalPage;
import org.harken.portal.page.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The steps that ask. Whatever is typed is saved first and looked at afterwards, so that no fault
 * loses a word.
 */
@Controller("portalStepPage")
@Permits(Permits.PUBLIC)
class StepPage {

  static final String COOKIE = "harken_draft";
  private static final int DRAFTS = 120;

  private final Drafts drafts;
  private final StepViews views;
  private final Uploads uploads;
  private final Tries tries;
  private final Clock clock;

  StepPage(Drafts drafts, StepViews views, Uploads uploads, Tries tries, Clock clock) {
    this.drafts = drafts;
    this.views = views;
    this.uploads = uploads;
    this.tries = tries;
    this.clock = clock;
  }

  @GetMapping("/tell-us/{number:[1-3]}")
  ModelAndView show(
      @PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
    Step step = step(number);
    Draft draft = drafts.open(Pages.cookie(request, COOKIE)).orElse(null);
    if (draft == null || draft.sentCase() != null) {
      if (step != Step.HAPPENED) {
        return new ModelAndView("redirect:/tell-us");
      }
      PortalPage page = views.page(request, response, Story.EMPTY);
      return shown(views.view(page, step, Story.EMPTY, null, Map.of()));
    }
    PortalPage page = views.page(request, response, draft.story());
    return shown(views.view(page, step, draft.story(), draft, Map.of()));
  }

  @PostMapping("/tell-us/{number:[1-3]}")
  ModelAndView take(
      @PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
    Step step = step(number);
    Story typed = step.read(request.getParameterMap());
    Draft open = mine(request);
    Story story = (open == null ? Story.EMPTY : open.story()).with(step.names(), typed);
    PortalPage page = views.page(request, response, story);
    if (open == null && !tries.byAddress("drafts", request, DRAFTS)) {
      return faulty(views.view(page, step, story, null, Map.of("form", "fault.many")), 429);
    }
    Draft draft = save(open, story, page, request, response);
    String remove = request.getParameter("remove");
    if (remove != null) {
      remove(draft, remove);
      return to(step);
    }
    Uploads.Taken taken =
        uploads.takeClosed(
            request, draft.files().size(), piece -> DraftKeys.close(draft.key(), piece));
    taken.kept().forEach(file -> drafts.attach(draft, file));
    Map<String, String> faults = faults(step, story, draft, taken);
    String go = request.getParameter("go");
    if ("save".equals(go)) {
      return faults.containsKey("files")
          ? again(page, step, faults, draft)
          : new ModelAndView("redirect:/tell-us/saved");
    }
    if ("back".equals(go) && taken.fault().isEmpty()) {
      return to(step(Math.max(1, number - 1)));
    }
    return faults.isEmpty() ? to(step(number + 1)) : again(page, step, faults, draft);
  }

  @GetMapping("/tell-us/saved")
  ModelAndView saved(HttpServletRequest request, HttpServletResponse response) {
    Draft draft = drafts.open(Pages.cookie(request, COOKIE)).orElse(null);
    if (draft == null || draft.sentCase() != null) {
      return new ModelAndView("redirect:/tell-us");
    }
    PortalPage page = views.page(request, response, draft.story());
    String until = page.day("date.long", draft.savedAt().plus(Drafts.KEPT));
    return new ModelAndView(
        "portal/telling/saved",
        Map.of(
            "view",
            views.view(page, Step.HAPPENED, draft.story(), draft, Map.of()),
            "until",
            until));
  }

  /** The draft this form belongs to; a form of another draft begins a new one. */
  private @Nullable Draft mine(HttpServletRequest request) {
    String token = request.getParameter("form");
    return drafts
        .open(Pages.cookie(request, COOKIE))
        .filter(draft -> draft.sentCase() == null && draft.formToken().equals(token))
        .orElse(null);
  }

  private Draft save(
      @Nullable Draft open,
      Story story,
      PortalPage page,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (open != null) {
      drafts.save(open, story, page.lang());
      return open;
    }
    Drafts.Opened started = drafts.start(story, page.lang());
    Pages.set(request, response, COOKIE, started.secret());
    return started.draft();
  }

  private void remove(Draft draft, String blob) {
    draft.files().stream()
        .filter(file -> file.blob().toString().equals(blob.toLowerCase(Locale.ROOT)))
        .map(DraftFile::blob)
        .findFirst()
        .ifPresent((UUID known) -> drafts.detach(draft, known));
  }

  private Map<String, String> faults(Step step, Story story, Draft draft, Uploads.Taken taken) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    int files = draft.files().size() + taken.kept().size();
    var faults = new LinkedHashMap<>(StoryRules.faults(step, story, files, today));
    if (!taken.fault().isEmpty()) {
      faults.put("files", "fault." + taken.fault());
      faults.remove("words", "fault.words");
    }
    return faults;
  }

  /** The same page with what was typed, a sentence beside each fault. */
  private ModelAndView again(PortalPage page, Step step, Map<String, String> faults, Draft draft) {
    Draft now = drafts.again(draft);
    int status = "fault.file-too-large".equals(faults.get("files")) ? 413 : 422;
    return faulty(views.view(page, step, now.story(), now, faults), status);
  }

  private static Step step(int number) {
    Step step = Step.of(number);
    if (step == null) {
      throw new NotFound();
    }
    return step;
  }

  private static ModelAndView to(Step step) {
    return new ModelAndView("redirect:/tell-us/" + step.number());
  }

  private static ModelAndView shown(StepView view) {
    String template = view.step().name().toLowerCase(Locale.ROOT);
    return new ModelAndView("portal/telling/" + template, Map.of("view", view));
  }

  private static ModelAndView faulty(StepView view, int status) {
    ModelAndView page = shown(view);
    page.setStatus(HttpStatus.valueOf(status));
    return page;
  }
}
