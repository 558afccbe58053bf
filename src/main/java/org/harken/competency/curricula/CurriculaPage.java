package org.harken.competency.curricula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Curriculum.Status;
import org.harken.competency.curricula.Curriculum.Unit;
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

/** Curricula: read by everybody who learns, written by those who lead. */
@Controller
@RequestMapping("/learning/curricula")
@Permits("learning:own")
class CurriculaPage {

  /** What the page of one curriculum shows. */
  public record Screen(
      Curriculum curriculum, Map<UUID, List<Question>> questions, Typed typed, boolean writes) {

    public boolean draft() {
      return writes && curriculum.status() == Status.DRAFT;
    }

    public List<Question> questions(Unit unit) {
      return questions.getOrDefault(unit.id(), List.of());
    }

    public List<Choice> kinds() {
      return Arrays.stream(UnitKind.values())
          .map(kind -> Choice.of(kind.name(), kind.label()))
          .toList();
    }
  }

  private final Curricula curricula;
  private final Questions questions;
  private final WriteCurriculum write;
  private final Sent sent;

  CurriculaPage(Curricula curricula, Questions questions, WriteCurriculum write, Sent sent) {
    this.curricula = curricula;
    this.questions = questions;
    this.write = write;
    this.sent = sent;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    return list(actor, Typed.nothing());
  }

  private ModelAndView list(Actor actor, Typed typed) {
    boolean writes = writes(actor);
    List<Curriculum> shown =
        curricula.all().stream().filter(one -> writes || one.status() == Status.IN_FORCE).toList();
    return new ModelAndView(
        "competency/curricula/curricula",
        Map.of("curricula", shown, "typed", typed, "writes", writes));
  }

  @PostMapping
  @Permits("learning:write")
  ModelAndView begin(Actor actor, CurriculumForms.Begin form) {
    var made = new ArrayList<UUID>();
    ModelAndView answer =
        Sent.form(
            Sent.typed("begin", form),
            "/learning/curricula",
            typed -> made.add(write.begin(actor, typed)),
            typed -> list(actor, typed));
    return made.isEmpty() ? answer : to(made.getFirst());
  }

  @GetMapping("/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Typed.nothing());
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed) {
    Curriculum curriculum = seen(actor, id);
    boolean writes = writes(actor);
    Map<UUID, List<Question>> asked = new HashMap<>();
    // who learns does not read the questions here
    if (writes) {
      curriculum.units().forEach(unit -> asked.put(unit.id(), questions.of(unit.id())));
    }
    return new ModelAndView(
        "competency/curricula/curriculum",
        Map.of("screen", new Screen(curriculum, asked, typed, writes)));
  }

  @PostMapping("/{id}/version")
  @Permits("learning:write")
  ModelAndView version(Actor actor, @PathVariable UUID id) {
    var made = new ArrayList<UUID>();
    ModelAndView answer = act(actor, id, typed -> made.add(write.newVersion(actor, id)));
    return made.isEmpty() ? answer : to(made.getFirst());
  }

  @PostMapping("/{id}/force")
  @Permits("learning:write")
  ModelAndView force(Actor actor, @PathVariable UUID id) {
    return act(actor, id, typed -> write.putInForce(actor, id));
  }

  @PostMapping("/{id}/units")
  @Permits("learning:write")
  ModelAndView addUnit(
      Actor actor,
      @PathVariable UUID id,
      CurriculumForms.NewUnit form,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    seen(actor, id);
    return Sent.form(
        Sent.typed("unit", form),
        "/learning/curricula/" + id + "#new-unit",
        typed -> sent.withFile(file, kept -> write.addUnit(actor, id, typed, kept)),
        typed -> page(actor, id, typed));
  }

  @PostMapping("/{id}/units/{unit}/remove")
  @Permits("learning:write")
  ModelAndView removeUnit(Actor actor, @PathVariable UUID id, @PathVariable UUID unit) {
    return act(actor, id, typed -> write.removeUnit(actor, id, unit));
  }

  @PostMapping("/{id}/units/{unit}/up")
  @Permits("learning:write")
  ModelAndView moveUp(Actor actor, @PathVariable UUID id, @PathVariable UUID unit) {
    return act(actor, id, typed -> write.moveUp(actor, id, unit));
  }

  @PostMapping("/{id}/units/{unit}/questions")
  @Permits("learning:write")
  ModelAndView addQuestion(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID unit,
      CurriculumForms.NewQuestion form) {
    seen(actor, id);
    return Sent.form(
        Sent.typed("question-" + unit, form),
        "/learning/curricula/" + id + "#u-" + unit,
        typed -> write.addQuestion(actor, id, unit, typed),
        typed -> page(actor, id, typed));
  }

  @PostMapping("/{id}/units/{unit}/questions/{question}/remove")
  @Permits("learning:write")
  ModelAndView removeQuestion(
      Actor actor, @PathVariable UUID id, @PathVariable UUID unit, @PathVariable UUID question) {
    return act(actor, id, typed -> write.removeQuestion(actor, id, unit, question));
  }

  @GetMapping("/{id}/units/{unit}/file")
  ResponseEntity<InputStreamResource> file(
      Actor actor, @PathVariable UUID id, @PathVariable UUID unit) {
    return sent.download(
        seen(actor, id).units().stream()
            .filter(one -> one.id().equals(unit))
            .findFirst()
            .orElseThrow(NotFound::new)
            .file());
  }

  private ModelAndView act(Actor actor, UUID id, Consumer<Typed> act) {
    seen(actor, id);
    return Sent.form(
        new Typed("curriculum", Map.of()),
        "/learning/curricula/" + id,
        act,
        typed -> page(actor, id, typed));
  }

  /** Drafts are for those who write. */
  private Curriculum seen(Actor actor, UUID id) {
    return curricula
        .find(id)
        .filter(one -> writes(actor) || one.status() != Status.DRAFT)
        .orElseThrow(NotFound::new);
  }

  private static boolean writes(Actor actor) {
    return actor.may("learning:write");
  }

  private static ModelAndView to(UUID id) {
    return new ModelAndView("redirect:/learning/curricula/" + id);
  }
}
