package org.harken.competency.training;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Sent;
import org.harken.competency.learning.Typed;
import org.harken.platform.NotFound;
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
import org.springframework.web.servlet.ModelAndView;

/** The page of somebody who came: the quiz, the material, a word about it, the certificate. */
@Controller
@RequestMapping("/attend/seat/{ticket}")
@Permits(Permits.PUBLIC)
class SeatPage {

  /** What somebody thought of it. */
  record FeedbackForm(@Nullable String useful, @Nullable String words) {}

  private final Attend attend;
  private final Effect effect;
  private final Certificate certificate;
  private final Sent sent;

  SeatPage(Attend attend, Effect effect, Certificate certificate, Sent sent) {
    this.attend = attend;
    this.effect = effect;
    this.certificate = certificate;
    this.sent = sent;
  }

  @GetMapping
  ModelAndView show(@PathVariable String ticket, HttpServletResponse response) {
    AttendPage.quiet(response);
    return page(ticket, Typed.nothing());
  }

  private ModelAndView page(String ticket, Typed typed) {
    Attend.Taken taken = attend.taken(ticket);
    Session session = taken.session();
    return new ModelAndView(
        "competency/training/seat",
        Map.of(
            "taken", taken,
            "ticket", ticket,
            "when", InWords.moment(session.startsAt(), effect.zone(session)),
            "materials", attend.materials(session),
            "typed", typed));
  }

  @PostMapping("/quiz")
  ModelAndView quiz(
      @PathVariable String ticket,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response) {
    AttendPage.quiet(response);
    return act(ticket, new Typed("quiz", fields), typed -> attend.answerQuiz(ticket, typed));
  }

  @PostMapping("/feedback")
  ModelAndView feedback(
      @PathVariable String ticket, FeedbackForm form, HttpServletResponse response) {
    AttendPage.quiet(response);
    return act(
        ticket,
        Typed.of("feedback", form),
        typed -> {
          typed.required("useful", 1, "How useful was it?");
          int useful = typed.number("useful", 1, 4, 1);
          String words = typed.optional("words", 1_000);
          typed.check();
          attend.feedBack(ticket, useful, words);
        });
  }

  @GetMapping("/material/{material}")
  ResponseEntity<InputStreamResource> material(
      @PathVariable String ticket, @PathVariable UUID material) {
    return sent.download(
        attend.materials(attend.taken(ticket).session()).stream()
            .filter(one -> one.id().equals(material))
            .findFirst()
            .orElseThrow(NotFound::new)
            .file());
  }

  @GetMapping("/certificate.pdf")
  ResponseEntity<byte[]> certificate(@PathVariable String ticket) {
    Attend.Taken taken = attend.taken(ticket);
    return SessionPage.pdf("certificate.pdf", certificate.of(taken.session(), taken.seat()));
  }

  private ModelAndView act(String ticket, Typed typed, Consumer<Typed> act) {
    attend.taken(ticket);
    return Sent.form(typed, "/attend/seat/" + ticket, act, again -> page(ticket, again));
  }
}
