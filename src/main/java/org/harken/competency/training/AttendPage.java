package org.harken.competency.training;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.harken.competency.learning.Choice;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.harken.competency.learning.Sent;
import org.harken.competency.learning.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.TooMany;
import org.harken.platform.limits.Limits;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The door of a session: whoever holds the code of now writes down their name. */
@Controller
@RequestMapping("/attend")
@Permits(Permits.PUBLIC)
class AttendPage {

  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** Who comes. */
  record SignForm(@Nullable String name, @Nullable String department, @Nullable String account) {}

  private final Attend attend;
  private final Screen screen;
  private final DoorRules rules;
  private final Effect effect;
  private final Learners learners;
  private final Limits limits;

  AttendPage(
      Attend attend,
      Screen screen,
      DoorRules rules,
      Effect effect,
      Learners learners,
      Limits limits) {
    this.attend = attend;
    this.screen = screen;
    this.rules = rules;
    this.effect = effect;
    this.learners = learners;
    this.limits = limits;
  }

  @GetMapping("/{code}")
  ModelAndView door(
      Actor actor,
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    quiet(response);
    return page(actor, code, Typed.nothing(), request);
  }

  /** The same for whoever wants to sign with their account: asks them to sign in first. */
  @GetMapping("/{code}/account")
  @Permits(Permits.SIGNED_IN)
  ModelAndView withAccount(@PathVariable String code) {
    return new ModelAndView(
        code.matches("[A-Za-z0-9]{8}") ? "redirect:/attend/" + code : "redirect:/");
  }

  @PostMapping("/{code}")
  ModelAndView sign(
      Actor actor,
      @PathVariable String code,
      SignForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    quiet(response);
    if (attend.at(code).isEmpty()) {
      return missed(request);
    }
    count("training names from ", request, "signsByAddress");
    var made = new ArrayList<String>();
    ModelAndView answer =
        Sent.form(
            Typed.of("sign", form),
            "/attend/" + code,
            typed -> {
              boolean account = actor.isStaff() && typed.ticked("account");
              String name =
                  account ? "" : typed.required("name", 100, "Please write down your name.");
              if (name.contains("\n")) {
                typed.fault("name", "One line, please.");
              }
              String department = typed.required("department", 40, "Please choose where you work.");
              typed.check();
              made.add(attend.sign(account ? actor : Actor.PUBLIC, code, name, department));
            },
            typed -> page(actor, code, typed, request));
    return made.isEmpty() ? answer : new ModelAndView("redirect:/attend/seat/" + made.getFirst());
  }

  private ModelAndView page(Actor actor, String code, Typed typed, HttpServletRequest request) {
    Session session = attend.at(code).orElse(null);
    if (session == null) {
      return missed(request);
    }
    List<Choice> departments = new ArrayList<>();
    attend
        .departments(session)
        .forEach(one -> departments.add(new Choice(one.id().toString(), one.name())));
    departments.add(new Choice("other", Attend.ELSEWHERE));
    return new ModelAndView(
        "competency/training/attend",
        Map.of(
            "session",
            session,
            "when",
            InWords.moment(session.startsAt(), effect.zone(session)),
            "house",
            effect.house(session),
            "trainer",
            learners.name(session.trainer()),
            "code",
            code,
            "departments",
            departments,
            "me",
            actor.isStaff() ? actor.name() : "",
            "typed",
            typed));
  }

  /** An old code, or none: the same sentence for both, and not too often. */
  private ModelAndView missed(HttpServletRequest request) {
    count("training door missed from ", request, "missesByAddress");
    var page = new ModelAndView("competency/training/nodoor", Map.of());
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  private void count(String what, HttpServletRequest request, String rule) {
    if (!limits.allow(what + request.getRemoteAddr(), rules.number(rule), WINDOW)) {
      throw new TooMany(limits.untilNextWindow(WINDOW));
    }
  }

  @GetMapping("/screen/{key}")
  ModelAndView screen(@PathVariable String key, HttpServletResponse response) {
    quiet(response);
    return new ModelAndView(
        "competency/training/screen",
        Map.of("shown", screen.shown(key).orElseThrow(NotFound::new), "key", key));
  }

  @GetMapping("/screen/{key}/code")
  ModelAndView screenCode(@PathVariable String key, HttpServletResponse response) {
    quiet(response);
    return new ModelAndView(
        "competency/training/code",
        Map.of("shown", screen.shown(key).orElseThrow(NotFound::new), "key", key));
  }

  static void quiet(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
  }
}
