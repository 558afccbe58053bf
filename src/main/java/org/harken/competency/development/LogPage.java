package org.harken.competency.development;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.learning.Learners;
import org.harken.competency.learning.Sent;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The own log: what I did, how much is missing until when. */
@Controller
@RequestMapping("/learning/log")
@Permits("learning:own")
class LogPage {

  /** A line to add. */
  record LineForm(
      @Nullable String onDay,
      @Nullable String kind,
      @Nullable String title,
      @Nullable String provider,
      @Nullable String hours,
      @Nullable String minutes,
      @Nullable String category) {}

  /** A credential somebody holds. */
  record HoldForm(@Nullable String rule, @Nullable String from, @Nullable String until) {}

  /** Why a line is struck. */
  record StrikeForm(@Nullable String because) {}

  /** What the page shows. */
  public record Screen(
      List<Hours.Standing> standings,
      List<LogLine> lines,
      CreditRules rules,
      java.time.LocalDate today,
      Typed typed) {

    public List<Choice> kinds() {
      return Arrays.stream(ActivityKind.values())
          .map(kind -> Choice.of(kind.name(), kind.label()))
          .toList();
    }
  }

  private final KeepLog keepLog;
  private final DevelopmentLog log;
  private final Hours hours;
  private final CreditRules rules;
  private final Learners learners;
  private final Sent sent;

  LogPage(
      KeepLog keepLog,
      DevelopmentLog log,
      Hours hours,
      CreditRules rules,
      Learners learners,
      Sent sent) {
    this.keepLog = keepLog;
    this.log = log;
    this.hours = hours;
    this.rules = rules;
    this.learners = learners;
    this.sent = sent;
  }

  @GetMapping
  ModelAndView show(Actor actor) {
    return page(actor, Typed.nothing());
  }

  private ModelAndView page(Actor actor, Typed typed) {
    return new ModelAndView(
        "competency/development/log",
        Map.of(
            "screen",
            new Screen(
                hours.of(actor.id()),
                log.of(actor.id()),
                rules,
                learners.today(actor.id()),
                typed)));
  }

  @PostMapping
  ModelAndView add(
      Actor actor, LineForm form, @RequestParam(required = false) @Nullable MultipartFile file) {
    return Sent.form(
        Sent.typed("line", form),
        "/learning/log",
        typed -> {
          var line =
              new KeepLog.NewLine(
                  typed.date("onDay", "On which day was it?"),
                  typed.choice("kind", ActivityKind.class, ActivityKind.COURSE),
                  typed.required("title", 200, "What was it?"),
                  typed.maybe("provider", 200),
                  typed.number("hours", 0, 500, 0) * 60 + typed.number("minutes", 0, 59, 0),
                  typed.required("category", 40, "To which category does it count?"));
          typed.check();
          sent.withFile(file, kept -> keepLog.add(actor, line, kept));
        },
        typed -> page(actor, typed));
  }

  @PostMapping("/{id}/strike")
  ModelAndView strike(Actor actor, @PathVariable UUID id, StrikeForm form) {
    return Sent.form(
        Sent.typed("strike-" + id, form),
        "/learning/log",
        typed -> {
          String because = typed.required("because", 300, "Why does it not count?");
          typed.check();
          keepLog.strike(actor, id, because);
        },
        typed -> page(actor, typed));
  }

  @PostMapping("/credentials")
  ModelAndView hold(
      Actor actor, HoldForm form, @RequestParam(required = false) @Nullable MultipartFile file) {
    return Sent.form(
        Sent.typed("hold", form),
        "/learning/log",
        typed -> {
          String rule = typed.required("rule", 40, "Which credential?");
          var from = typed.date("from", "From which day does it hold?");
          var until = typed.date("until");
          typed.check();
          sent.withFile(file, kept -> keepLog.hold(actor, rule, from, until, kept));
        },
        typed -> page(actor, typed));
  }

  /** A certificate: for its owner and those who lead them. */
  @GetMapping("/{id}/file")
  ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable UUID id) {
    LogLine line = log.find(id).orElseThrow(NotFound::new);
    learners.seen(actor, line.staff());
    return sent.download(line.file());
  }

  @GetMapping("/credentials/{id}/file")
  ResponseEntity<InputStreamResource> credential(Actor actor, @PathVariable UUID id) {
    Credential credential = log.credential(id).orElseThrow(NotFound::new);
    learners.seen(actor, credential.staff());
    return sent.download(credential.file());
  }
}
