package org.harken.cases.cosign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.harken.access.Practice;
import org.harken.cases.forms.Typed;
import org.harken.cases.store.CosignQueue;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.Cosigns.Kind;
import org.harken.cases.store.Given;
import org.harken.cases.store.HeldQueue;
import org.harken.cases.store.Spoken;
import org.harken.cases.wording.Here;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a signature, and one intake of it, field by field. */
@Controller
@RequestMapping("/cosign")
@Permits("cases:work")
class CosignPage {

  private static final int MOST = 50;

  /** What the pages read. */
  @Component
  record Reading(
      ReadIntake intake, CosignQueue queue, HeldQueue held, Practice practice, Here here) {}

  /**
   * The list.
   *
   * @param signs the reader may sign for others at all
   * @param held what others wrote and wait to have released
   * @param done what was signed a moment ago, or empty
   * @param more the address of the rest, or null
   */
  public record QueueScreen(
      boolean signs,
      List<Line> waiting,
      List<Held> held,
      List<Line> sampled,
      String done,
      @Nullable String more) {}

  /** One intake of the list. */
  public record Line(
      String reference, String title, String author, String since, String place, String back) {}

  /** Something to be released: who wrote what, since when it waits, and what is owed when. */
  public record Held(
      String reference,
      String title,
      String icon,
      String what,
      String author,
      String since,
      String due,
      String place,
      String link) {}

  private final Reading reading;
  private final SignIntake signIntake;
  private final SendBackIntake sendBackIntake;
  private final Clock clock;

  CosignPage(Reading reading, SignIntake signIntake, SendBackIntake sendBackIntake, Clock clock) {
    this.reading = reading;
    this.signIntake = signIntake;
    this.sendBackIntake = sendBackIntake;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView queue(
      Actor actor,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String signed) {
    boolean signs = reading.practice().mayCosign(actor);
    List<CosignQueue.Line> found =
        signs
            ? reading.queue().queue(actor, Kind.COSIGN, Given.idOrNull("after", after), MOST + 1)
            : List.of();
    List<CosignQueue.Line> page = found.size() > MOST ? found.subList(0, MOST) : found;
    var screen =
        new QueueScreen(
            signs,
            lines(actor, page),
            signs && after == null
                ? reading.held().waitingFor(actor).stream().map(this::held).toList()
                : List.of(),
            signs && after == null
                ? lines(actor, reading.queue().queue(actor, Kind.SAMPLE, null, MOST))
                : List.of(),
            signed == null ? "" : signed.replaceAll("[^A-Z0-9-]", ""),
            found.size() > MOST ? "/cosign?after=" + page.getLast().cosign().caseId() : null);
    return new ModelAndView("cases/cosign/queue", Map.of("screen", screen));
  }

  private Held held(HeldQueue.Line line) {
    Instant due = line.dueAt();
    return new Held(
        line.reference(),
        line.title(),
        line.held().icon(),
        line.held().what(),
        line.held().authorName(),
        Spoken.inSentence(line.held().since(), line.zone(), clock.instant()),
        due == null ? "" : Spoken.due(due, line.zone(), clock.instant()),
        line.facilityName(),
        line.held().link());
  }

  private List<Line> lines(Actor actor, List<CosignQueue.Line> found) {
    return found.stream()
        .map(
            line -> {
              Cosign one = line.cosign();
              return new Line(
                  line.reference(),
                  line.title(),
                  one.authorName(),
                  Spoken.inSentence(one.since(), reading.here().zone(actor), clock.instant()),
                  line.facilityName(),
                  one.sentBackByName() == null ? "" : one.sentBackByName());
            })
        .toList();
  }

  @GetMapping("/{reference}")
  ModelAndView open(Actor actor, @PathVariable String reference) {
    return page(actor, reference, Typed.nothing());
  }

  @PostMapping("/{reference}")
  ModelAndView sign(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    var typed = new Typed(CosignScreen.FORM, fields);
    try {
      signIntake.sign(actor, reference, CosignForm.wishes(fields));
      return new ModelAndView("redirect:/cosign?signed=" + reference);
    } catch (Refused refusal) {
      return again(actor, reference, typed, refusal);
    }
  }

  @PostMapping("/{reference}/back")
  ModelAndView sendBack(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    var typed = new Typed("back", fields);
    try {
      sendBackIntake.sendBack(actor, reference, typed.raw("word"));
      return new ModelAndView("redirect:/cosign");
    } catch (Refused refusal) {
      return again(actor, reference, typed, refusal);
    }
  }

  /** By whoever wrote it, from the page of the case. */
  @PostMapping("/{reference}/ready")
  ModelAndView ready(Actor actor, @PathVariable String reference) {
    sendBackIntake.ready(actor, reference);
    return new ModelAndView("redirect:/cases/" + reference + "#cosign");
  }

  private ModelAndView again(Actor actor, String reference, Typed typed, Refused refusal) {
    if (refusal.code().equals("second-person") || refusal.code().equals("no-cosign")) {
      throw refusal;
    }
    typed.refused(refusal);
    var page = page(actor, reference, typed);
    page.setStatus(
        refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Actor actor, String reference, Typed typed) {
    return new ModelAndView(
        "cases/cosign/intake", Map.of("screen", reading.intake().read(actor, reference, typed)));
  }
}
