package org.harken.competency.training;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.competency.learning.Sent;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One session: planned, given, ended, with what it changed. */
@Controller
@RequestMapping("/training/{id}")
@Permits("learning:own")
class SessionPage {

  /** A piece of material. */
  record MaterialForm(@Nullable String title, @Nullable String link) {}

  /** A question of the quiz. */
  record QuestionForm(@Nullable String question, @Nullable String options) {}

  /** Whom to invite. */
  record InviteForm(@Nullable String department, @Nullable String person) {}

  /** What a trainer does. */
  @org.springframework.stereotype.Component
  record Acts(PlanSession plan, WriteQuiz quiz, Invite invite, RunSession run) {}

  /** What is printed, and in which languages. */
  @org.springframework.stereotype.Component
  record Prints(Certificate certificate, Spoken spoken) {}

  private final Acts acts;
  private final ReadSession readSession;
  private final Prints prints;
  private final Audit audit;
  private final Sent sent;

  SessionPage(Acts acts, ReadSession readSession, Prints prints, Audit audit, Sent sent) {
    this.acts = acts;
    this.readSession = readSession;
    this.prints = prints;
    this.audit = audit;
    this.sent = sent;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Typed.nothing());
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed) {
    return new ModelAndView(
        "competency/training/session", Map.of("view", readSession.view(actor, id), "typed", typed));
  }

  @PostMapping("/material")
  @Permits("training:give")
  ModelAndView material(
      Actor actor,
      @PathVariable UUID id,
      MaterialForm form,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    return act(
        actor,
        id,
        Sent.typed("material", form),
        typed -> sent.withFile(file, kept -> acts.plan().addMaterial(actor, id, typed, kept)));
  }

  @PostMapping("/questions")
  @Permits("training:give")
  ModelAndView question(Actor actor, @PathVariable UUID id, QuestionForm form) {
    return act(
        actor,
        id,
        Sent.typed("question", form),
        typed -> acts.quiz().addQuestion(actor, id, typed));
  }

  @PostMapping("/questions/{question}/remove")
  @Permits("training:give")
  ModelAndView removeQuestion(Actor actor, @PathVariable UUID id, @PathVariable UUID question) {
    return act(actor, id, typed -> acts.quiz().removeQuestion(actor, id, question));
  }

  @PostMapping("/questions/{question}")
  @Permits("training:give")
  ModelAndView changeQuestion(
      Actor actor, @PathVariable UUID id, @PathVariable UUID question, QuestionForm form) {
    return act(
        actor,
        id,
        Sent.typed("question-" + question, form),
        typed -> acts.quiz().changeQuestion(actor, id, question, typed));
  }

  @PostMapping("/invitations")
  @Permits("training:give")
  ModelAndView invite(Actor actor, @PathVariable UUID id, InviteForm form) {
    return act(
        actor,
        id,
        Sent.typed("invite", form),
        typed -> {
          UUID department = typed.id("department");
          String person = typed.maybe("person", 254);
          if (department == null && person.isEmpty()) {
            typed.fault("person", "Choose a department, or name a person.");
          }
          if (department != null && !person.isEmpty()) {
            typed.fault("person", "One at a time: the department first, then the person.");
          }
          typed.check();
          if (department != null) {
            acts.invite().department(actor, id, department);
          } else {
            acts.invite().person(actor, id, person);
          }
        });
  }

  @PostMapping("/open")
  @Permits("training:give")
  ModelAndView open(Actor actor, @PathVariable UUID id) {
    return act(actor, id, typed -> acts.run().openDoor(actor, id));
  }

  @PostMapping("/second-quiz")
  @Permits("training:give")
  ModelAndView secondQuiz(Actor actor, @PathVariable UUID id) {
    return act(actor, id, typed -> acts.run().openSecondQuiz(actor, id));
  }

  @PostMapping("/end")
  @Permits("training:give")
  ModelAndView end(Actor actor, @PathVariable UUID id) {
    return act(actor, id, typed -> acts.run().end(actor, id));
  }

  @PostMapping("/call-off")
  @Permits("training:give")
  ModelAndView callOff(Actor actor, @PathVariable UUID id) {
    return act(actor, id, typed -> acts.run().callOff(actor, id));
  }

  @GetMapping("/material/{material}")
  ResponseEntity<InputStreamResource> file(
      Actor actor, @PathVariable UUID id, @PathVariable UUID material) {
    return sent.download(
        readSession.view(actor, id).materials().stream()
            .filter(one -> one.id().equals(material))
            .findFirst()
            .orElseThrow(NotFound::new)
            .file());
  }

  @GetMapping("/invitation.pdf")
  ResponseEntity<byte[]> invitation(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
    return pdf(
        "invitation.pdf",
        prints
            .certificate()
            .invitation(readSession.view(actor, id).session(), prints.spoken().of(lang)));
  }

  /** Of somebody who signed with their account, whatever their role. */
  @GetMapping("/certificate.pdf")
  @Permits(Permits.SIGNED_IN)
  ResponseEntity<byte[]> ownCertificate(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
    ReadSession.Own own = readSession.own(actor, id);
    return pdf(
        "certificate.pdf",
        prints.certificate().of(own.session(), own.seat(), prints.spoken().of(lang)));
  }

  /** For whoever has no phone with them. */
  @GetMapping("/seats/{seat}/certificate.pdf")
  ResponseEntity<byte[]> certificate(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID seat,
      @RequestParam(required = false) @Nullable String lang) {
    ReadSession.View view = readSession.run(actor, id);
    Seat known =
        view.seats().stream()
            .filter(one -> one.id().equals(seat))
            .findFirst()
            .orElseThrow(NotFound::new);
    byte[] content = prints.certificate().of(view.session(), known, prints.spoken().of(lang));
    audit.viewed(actor, "training", id.toString(), "certificate");
    return pdf("certificate.pdf", content);
  }

  static ResponseEntity<byte[]> pdf(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }

  private ModelAndView act(Actor actor, UUID id, Consumer<Typed> act) {
    return act(actor, id, new Typed("session", Map.of()), act);
  }

  private ModelAndView act(Actor actor, UUID id, Typed typed, Consumer<Typed> act) {
    readSession.view(actor, id);
    return Sent.form(typed, "/training/" + id, act, again -> page(actor, id, again));
  }
}
