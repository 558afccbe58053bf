package org.harken.competency.training;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.harken.cases.forms.Typed;
import org.harken.competency.learning.Sent;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Permits;
import org.harken.platform.web.Words;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
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

  private final Attend attend;
  private final Effect effect;
  private final Certificate certificate;
  private final Sent sent;
  private final Spoken spoken;

  SeatPage(Attend attend, Effect effect, Certificate certificate, Sent sent, Spoken spoken) {
    this.attend = attend;
    this.effect = effect;
    this.certificate = certificate;
    this.sent = sent;
    this.spoken = spoken;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String ticket, HttpServletRequest request, HttpServletResponse response) {
    AttendPage.quiet(response);
    return page(ticket, Typed.nothing(), spoken.of(request, response));
  }

  private ModelAndView page(String ticket, Typed typed, Words words) {
    Attend.Taken taken = attend.taken(ticket);
    Session session = taken.session();
    Map<String, Object> model = new HashMap<>();
    model.put("words", words);
    model.put("languages", spoken.all());
    model.put("taken", taken);
    model.put("ticket", ticket);
    model.put("when", words.date("date.moment", session.startsAt().atZone(effect.zone(session))));
    model.put("materials", attend.materials(session));
    model.put("typed", typed);
    return new ModelAndView("competency/training/seat", model);
  }

  @PostMapping("/quiz")
  ModelAndView quiz(
      @PathVariable String ticket,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    AttendPage.quiet(response);
    Words words = spoken.of(request, response);
    var typed = new Typed("quiz", fields, Spoken.phrases(words));
    return act(ticket, typed, words, sheet -> attend.answerQuiz(ticket, sheet));
  }

  @PostMapping("/feedback")
  ModelAndView feedback(
      @PathVariable String ticket,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    AttendPage.quiet(response);
    Words words = spoken.of(request, response);
    var typed = new Typed("feedback", fields, Spoken.phrases(words));
    return act(
        ticket,
        typed,
        words,
        sheet -> {
          sheet.required("useful", 1, words.get("feedback.missing"));
          int useful = sheet.number("useful", 1, 4, 1);
          String said = sheet.maybe("words", 1_000);
          sheet.check();
          attend.feedBack(ticket, useful, said);
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
  ResponseEntity<byte[]> certificate(
      @PathVariable String ticket, HttpServletRequest request, HttpServletResponse response) {
    Attend.Taken taken = attend.taken(ticket);
    Words words = spoken.of(request, response);
    return SessionPage.pdf("certificate.pdf", certificate.of(taken.session(), taken.seat(), words));
  }

  private ModelAndView act(String ticket, Typed typed, Words words, Consumer<Typed> act) {
    attend.taken(ticket);
    try {
      act.accept(typed);
      return new ModelAndView("redirect:/attend/seat/" + ticket);
    } catch (Refused refusal) {
      return again(refusal, typed, words, sheet -> page(ticket, sheet, words));
    }
  }

  /** The page again, with what was typed and what is wrong in the reader's own language. */
  static ModelAndView again(
      Refused refusal, Typed typed, Words words, Function<Typed, ModelAndView> page) {
    Refused said = Spoken.said(words, refusal);
    typed.refused(said);
    ModelAndView shown = page.apply(typed);
    shown.setStatus(
        said.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }
}
