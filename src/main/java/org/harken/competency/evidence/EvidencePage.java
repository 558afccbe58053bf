package org.harken.competency.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.competency.Competency;
import org.harken.competency.Framework;
import org.harken.competency.evidence.EvidenceView.Tick;
import org.harken.competency.frameworks.MayChange;
import org.harken.competency.model.EvidenceRule;
import org.harken.competency.store.EvidenceBook;
import org.harken.competency.store.EvidenceBook.Choice;
import org.harken.competency.store.EvidenceBook.Purpose;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What counts as evidence, for what purpose; everybody may read it, directors decide. */
@Controller
class EvidencePage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Competency competency;
  private final EvidenceBook book;
  private final ShownBy shownBy;
  private final RecordPurpose recordPurpose;
  private final ChooseRule chooseRule;
  private final MayChange mayChange;

  EvidencePage(
      Competency competency,
      EvidenceBook book,
      ShownBy shownBy,
      RecordPurpose recordPurpose,
      ChooseRule chooseRule,
      MayChange mayChange) {
    this.competency = competency;
    this.book = book;
    this.shownBy = shownBy;
    this.recordPurpose = recordPurpose;
    this.chooseRule = chooseRule;
    this.mayChange = mayChange;
  }

  @Permits("ladder:see")
  @GetMapping("/ladder/evidence")
  ModelAndView show(Actor actor) {
    return page(actor, Typed.nothing());
  }

  @Permits("ladder:evidence")
  @PostMapping("/ladder/evidence/on")
  ModelAndView on(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("on", fields);
    return send(
        actor,
        typed,
        () -> {
          var toldOn = typed.date("toldOn");
          typed.check();
          recordPurpose.begin(
              actor, typed.raw("words"), typed.ticked("development"), toldOn, typed.raw("toldHow"));
        });
  }

  @Permits("ladder:evidence")
  @PostMapping("/ladder/evidence/off")
  ModelAndView off(Actor actor) {
    return send(actor, new Typed("off", Map.of()), () -> recordPurpose.end(actor));
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/evidence/rules/{rule}")
  ModelAndView rule(
      Actor actor,
      @PathVariable String rule,
      @RequestParam(defaultValue = "") String counts,
      @RequestParam(required = false) @Nullable List<String> statements) {
    return send(
        actor,
        new Typed("rule", Map.of()),
        () -> chooseRule.choose(actor, rule, !counts.isEmpty(), ids(statements)));
  }

  private static List<UUID> ids(@Nullable List<String> statements) {
    try {
      return statements == null ? List.of() : statements.stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException notAnId) {
      throw Refused.field("statements", "Please choose from the list.");
    }
  }

  private ModelAndView send(Actor actor, Typed typed, Runnable work) {
    try {
      work.run();
      return new ModelAndView("redirect:/ladder/evidence");
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(Actor actor, Typed typed) {
    Framework framework = competency.framework().orElse(null);
    Map<String, Choice> choices = book.choices();
    List<Purpose> all = book.purposes();
    Purpose purpose = book.purpose().orElse(null);
    return new ModelAndView(
        "competency/evidence/evidence",
        Map.of(
            "view",
            new EvidenceView(
                purpose != null,
                purpose == null ? "" : purpose.words(),
                purpose == null
                    ? ""
                    : "Staff were told on "
                        + DAY.format(purpose.toldOn())
                        + ": "
                        + purpose.toldHow(),
                purpose == null ? "" : day(purpose.begunAt()) + ", " + purpose.begunByName(),
                actor.may("ladder:evidence"),
                actor.may("ladder:change") && mayChange.change(actor),
                framework == null ? List.of() : lines(framework, choices),
                all.stream().flatMap(one -> past(one).stream()).toList(),
                framework == null ? "" : framework.credit(),
                typed)));
  }

  private List<EvidenceView.Line> lines(Framework framework, Map<String, Choice> choices) {
    return shownBy.all().entrySet().stream()
        .map(one -> line(framework, one.getKey(), one.getValue(), choices))
        .toList();
  }

  private static List<EvidenceView.Past> past(Purpose one) {
    Instant ended = one.endedAt();
    return ended == null
        ? List.of()
        : List.of(new EvidenceView.Past(one.words(), day(one.begunAt()), day(ended)));
  }

  private static EvidenceView.Line line(
      Framework framework, EvidenceRule rule, List<UUID> shown, Map<String, Choice> choices) {
    Choice choice = choices.get(rule.id());
    return new EvidenceView.Line(
        rule.id(),
        rule.many(),
        rule.icon(),
        (choice == null || choice.counts()) && !shown.isEmpty(),
        rule.months(),
        framework
            .statements()
            .map(
                one ->
                    new Tick(
                        one.id().toString(),
                        one.code(),
                        one.topic().isEmpty() ? one.text() : one.topic(),
                        shown.contains(one.id())))
            .toList());
  }

  private static String day(Instant moment) {
    return DAY.format(moment.atOffset(ZoneOffset.UTC));
  }
}
