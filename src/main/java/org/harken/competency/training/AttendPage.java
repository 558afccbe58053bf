package org.harken.competency.training;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.learning.Learners;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.TooMany;
import org.harken.platform.limits.Limits;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.harken.platform.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door of a session: whoever holds the code of now writes down their name. */
@Controller
@RequestMapping("/attend")
@Permits(Permits.PUBLIC)
class AttendPage {

  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** What hangs at the door, and in which languages it is read. */
  @Component
  record Door(Screen screen, Spoken spoken) {}

  private final Attend attend;
  private final Door door;
  private final DoorRules rules;
  private final Effect effect;
  private final Learners learners;
  private final Limits limits;

  AttendPage(
      Attend attend, Door door, DoorRules rules, Effect effect, Learners learners, Limits limits) {
    this.attend = attend;
    this.door = door;
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
    return page(actor, code, Typed.nothing(), request, door.spoken().of(request, response));
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
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    quiet(response);
    Words words = door.spoken().of(request, response);
    if (attend.at(code).isEmpty()) {
      return missed(request, words);
    }
    count("training names from ", request, "signsByAddress");
    var typed = new Typed("sign", fields, Spoken.phrases(words));
    try {
      return new ModelAndView("redirect:/attend/seat/" + ticket(actor, code, typed, words));
    } catch (Refused refusal) {
      return SeatPage.again(
          refusal, typed, words, again -> page(actor, code, again, request, words));
    }
  }

  private String ticket(Actor actor, String code, Typed typed, Words words) {
    boolean account = actor.isStaff() && typed.ticked("account");
    String name = account ? "" : typed.required("name", 100, words.get("door.name.missing"));
    if (name.contains("\n")) {
      typed.fault("name", words.get("door.name.line"));
    }
    String department = typed.required("department", 40, words.get("door.where.missing"));
    typed.check();
    return attend.sign(account ? actor : Actor.PUBLIC, code, name, department);
  }

  private ModelAndView page(
      Actor actor, String code, Typed typed, HttpServletRequest request, Words words) {
    Session session = attend.at(code).orElse(null);
    if (session == null) {
      return missed(request, words);
    }
    List<Choice> departments = new ArrayList<>();
    attend
        .departments(session)
        .forEach(one -> departments.add(Choice.of(one.id().toString(), one.name())));
    departments.add(Choice.of("other", words.get("door.elsewhere")));
    Map<String, Object> model = new HashMap<>();
    model.put("words", words);
    model.put("languages", door.spoken().all());
    model.put("session", session);
    model.put("when", words.date("date.moment", session.startsAt().atZone(effect.zone(session))));
    model.put("house", effect.house(session));
    model.put("trainer", learners.name(session.trainer()));
    model.put("code", code);
    model.put("departments", departments);
    model.put("me", actor.isStaff() ? actor.name() : "");
    model.put("typed", typed);
    return new ModelAndView("competency/training/attend", model);
  }

  /** An old code, or none: the same sentence for both, and not too often. */
  private ModelAndView missed(HttpServletRequest request, Words words) {
    count("training door missed from ", request, "missesByAddress");
    var page =
        new ModelAndView(
            "competency/training/nodoor", Map.of("words", words, "languages", door.spoken().all()));
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
    return new ModelAndView("competency/training/screen", shown(key));
  }

  @GetMapping("/screen/{key}/code")
  ModelAndView screenCode(@PathVariable String key, HttpServletResponse response) {
    quiet(response);
    return new ModelAndView("competency/training/code", shown(key));
  }

  /** Read by a whole room: in every language. */
  private Map<String, Object> shown(String key) {
    return Map.of(
        "shown",
        door.screen().shown(key).orElseThrow(NotFound::new),
        "key",
        key,
        "languages",
        door.spoken().all());
  }

  static void quiet(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
  }
}
