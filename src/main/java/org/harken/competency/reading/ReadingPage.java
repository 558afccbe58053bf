package org.harken.competency.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.development.CreditRules;
import org.harken.competency.learning.Learners;
import org.harken.competency.learning.Sent;
import org.harken.competency.reading.Proposal.Decision;
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

/** What is worth reading, and what should change because of it. */
@Controller
@RequestMapping("/learning/reading")
@Permits("learning:own")
class ReadingPage {

  /** Something to read. */
  record ReadingForm(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String summary,
      @Nullable String link,
      @Nullable String minutes,
      @Nullable String category) {}

  /** A change to propose. */
  record ProposalForm(
      @Nullable String reading,
      @Nullable String wish,
      @Nullable String why,
      @Nullable String owner) {}

  /** What was decided. */
  record DecisionForm(@Nullable String decision, @Nullable String until, @Nullable String words) {}

  /** What the page shows. */
  public record Screen(
      List<Reading> readings,
      Set<UUID> read,
      List<Proposal> proposals,
      UUID me,
      boolean writes,
      java.time.LocalDate today,
      java.time.ZoneId zone,
      List<Choice> colleagues,
      List<Choice> categories,
      Typed typed) {

    public List<Choice> kinds() {
      return Arrays.stream(Reading.Kind.values())
          .map(kind -> Choice.of(kind.name(), kind.label()))
          .toList();
    }

    public List<Choice> titles() {
      return readings.stream().map(one -> Choice.of(one.id().toString(), one.title())).toList();
    }

    public List<Choice> decisions() {
      return Arrays.stream(Decision.values())
          .filter(one -> one != Decision.OPEN)
          .map(one -> Choice.of(one.name(), one == Decision.TRIED ? "Tried until" : one.label()))
          .toList();
    }
  }

  private final Readings readings;
  private final KeepReading keepReading;
  private final ProposeChange proposeChange;
  private final CreditRules rules;
  private final Learners learners;
  private final Sent sent;

  ReadingPage(
      Readings readings,
      KeepReading keepReading,
      ProposeChange proposeChange,
      CreditRules rules,
      Learners learners,
      Sent sent) {
    this.readings = readings;
    this.keepReading = keepReading;
    this.proposeChange = proposeChange;
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
        "competency/reading/reading",
        Map.of(
            "screen",
            new Screen(
                readings.all(),
                readings.readBy(actor.id()),
                readings.proposals(),
                actor.id(),
                actor.may("learning:write"),
                learners.today(actor.id()),
                learners.zone(actor.id()),
                Learners.choices(learners.colleagues(actor)),
                rules.categories(),
                typed)));
  }

  @PostMapping
  ModelAndView add(
      Actor actor, ReadingForm form, @RequestParam(required = false) @Nullable MultipartFile file) {
    return act(
        actor,
        Sent.typed("reading", form),
        typed -> sent.withFile(file, kept -> keepReading.add(actor, typed, kept)));
  }

  @PostMapping("/{id}/read")
  ModelAndView read(Actor actor, @PathVariable UUID id) {
    return act(actor, new Typed("mark", Map.of()), typed -> keepReading.read(actor, id));
  }

  @PostMapping("/{id}/withdraw")
  @Permits("learning:write")
  ModelAndView withdraw(Actor actor, @PathVariable UUID id) {
    return act(actor, new Typed("mark", Map.of()), typed -> keepReading.withdraw(actor, id));
  }

  @GetMapping("/{id}/file")
  ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable UUID id) {
    return sent.download(readings.find(id).orElseThrow(NotFound::new).file());
  }

  @PostMapping("/proposals")
  ModelAndView propose(Actor actor, ProposalForm form) {
    return act(
        actor,
        Sent.typed("proposal", form),
        typed -> {
          UUID reading = typed.id("reading");
          String wish = typed.required("wish", 500, "What should we do differently?");
          String why = typed.required("why", 2_000, "Why?");
          String owner = typed.required("owner", 200, "Who decides it?");
          typed.check();
          proposeChange.propose(actor, reading, wish, why, owner);
        });
  }

  @PostMapping("/proposals/{id}/decide")
  ModelAndView decide(Actor actor, @PathVariable UUID id, DecisionForm form) {
    return act(
        actor,
        Sent.typed("decide-" + id, form),
        typed -> {
          Decision decision = typed.choice("decision", Decision.class, Decision.OPEN);
          var until = typed.date("until");
          String words = typed.required("words", 1_000, "Say why, in a sentence or two.");
          typed.check();
          proposeChange.decide(actor, id, decision, until, words);
        });
  }

  private ModelAndView act(Actor actor, Typed typed, Consumer<Typed> act) {
    return Sent.form(typed, "/learning/reading", act, again -> page(actor, again));
  }
}
