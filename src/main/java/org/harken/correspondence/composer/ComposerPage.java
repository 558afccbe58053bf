package org.harken.correspondence.composer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterNotReady;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.composer.ComposerView.Reason;
import org.harken.correspondence.letters.ReadLetter.OpenLetter;
import org.harken.correspondence.model.LetterFacts.RaisedIssue;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a letter is written, released and recorded as sent. */
@Controller
class ComposerPage {

  private final LetterSteps steps;
  private final Clock clock;

  ComposerPage(LetterSteps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  @PostMapping("/cases/{reference}/letters")
  @Permits("letters:write")
  String start(
      Actor actor,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "en") String language) {
    var state = steps.start().start(actor, reference, kindOf(kind), language, LetterText.EMPTY);
    return "redirect:/letters/" + state.id();
  }

  @GetMapping("/letters/{id}")
  @Permits("letters:read")
  ModelAndView open(Actor actor, @PathVariable String id) {
    OpenLetter open = steps.read().read(actor, Parsed.id(id));
    return show(actor, open, ComposerForm.of(open.letter().text()), List.of());
  }

  @PostMapping("/letters/{id}")
  @Permits("letters:write")
  ModelAndView save(Actor actor, @PathVariable String id, @RequestParam Map<String, String> typed) {
    OpenLetter open = steps.read().read(actor, Parsed.id(id));
    var form = new ComposerForm(typed);
    try {
      String field = "letter";
      if (!form.value("pull").isEmpty()) {
        field = form.pullIn(open, form.value("pull"));
      } else if (!form.value("better").isEmpty()) {
        field = form.takeBetter(open.result().hints(), form.value("better"));
      }
      write(actor, open, form);
      if (!form.value("risk").isEmpty()) {
        return new ModelAndView("redirect:/letters/" + open.letter().id() + "/risk");
      }
      return new ModelAndView("redirect:/letters/" + open.letter().id() + "#" + field);
    } catch (Refused refusal) {
      return refused(actor, open, form, refusal);
    }
  }

  /** Saves what is on the page, then releases it: nothing typed is left behind. */
  @PostMapping("/letters/{id}/release")
  @Permits("letters:release")
  ModelAndView release(
      Actor actor, @PathVariable String id, @RequestParam Map<String, String> typed) {
    OpenLetter open = steps.read().read(actor, Parsed.id(id));
    var form = new ComposerForm(typed);
    try {
      write(actor, open, form);
      steps.release().release(actor, open.letter().id(), form.value("reason"));
      return new ModelAndView("redirect:/letters/" + open.letter().id());
    } catch (LetterNotReady notYet) {
      steps.ask().instead(actor, open.letter().id(), notYet);
      return new ModelAndView("redirect:/letters/" + open.letter().id() + "#release");
    } catch (Refused refusal) {
      return refused(actor, open, form, refusal);
    }
  }

  /** Saves what is on the page, then lays it before those who may release it. */
  @PostMapping("/letters/{id}/ask")
  @Permits("letters:write")
  ModelAndView ask(Actor actor, @PathVariable String id, @RequestParam Map<String, String> typed) {
    OpenLetter open = steps.read().read(actor, Parsed.id(id));
    var form = new ComposerForm(typed);
    try {
      write(actor, open, form);
      steps.ask().ask(actor, open.letter().id());
      return new ModelAndView("redirect:/letters/" + open.letter().id() + "#release");
    } catch (LetterNotReady notYet) {
      return new ModelAndView("redirect:/letters/" + open.letter().id() + "#release");
    } catch (Refused refusal) {
      return refused(actor, open, form, refusal);
    }
  }

  @PostMapping("/letters/{id}/sent")
  @Permits("letters:send")
  ModelAndView sent(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String how,
      @RequestParam(defaultValue = "") String at) {
    OpenLetter open = steps.read().read(actor, Parsed.id(id));
    try {
      steps
          .sent()
          .record(
              actor,
              open.letter().id(),
              howOf(how),
              Parsed.moment(at, open.summary().zone(), clock));
      return new ModelAndView("redirect:/letters/" + open.letter().id());
    } catch (Refused refusal) {
      return refused(actor, open, ComposerForm.of(open.letter().text()), refusal);
    }
  }

  /** Looked at again: it may leave as it is. */
  @PostMapping("/letters/{id}/confirm")
  @Permits("letters:release")
  ModelAndView confirm(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
    return looked(actor, id, letter -> steps.look().confirm(actor, letter, reason));
  }

  /** Looked at again: it is a draft again. */
  @PostMapping("/letters/{id}/withdraw")
  @Permits("letters:write")
  ModelAndView withdraw(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
    return looked(actor, id, letter -> steps.look().withdraw(actor, letter, reason));
  }

  private ModelAndView looked(Actor actor, String id, Consumer<UUID> decision) {
    OpenLetter open = steps.read().read(actor, Parsed.id(id));
    try {
      decision.accept(open.letter().id());
      return new ModelAndView("redirect:/letters/" + open.letter().id());
    } catch (Refused refusal) {
      return refused(actor, open, ComposerForm.of(open.letter().text()), refusal);
    }
  }

  @PostMapping("/letters/{id}/set-aside")
  @Permits("letters:write")
  String setAside(Actor actor, @PathVariable String id) {
    return "redirect:/cases/" + steps.aside().setAside(actor, Parsed.id(id)) + "#letters";
  }

  @GetMapping("/letters/{id}.pdf")
  @Permits("letters:read")
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String id) {
    return LetterFiles.pdf(steps.print().pdf(actor, Parsed.id(id)));
  }

  @GetMapping("/letters/{id}.docx")
  @Permits("letters:read")
  ResponseEntity<byte[]> docx(Actor actor, @PathVariable String id) {
    return LetterFiles.docx(steps.print().docx(actor, Parsed.id(id)));
  }

  private void write(Actor actor, OpenLetter open, ComposerForm form) {
    List<UUID> issues = open.facts().issues().stream().map(RaisedIssue::id).toList();
    steps.write().write(actor, open.letter().id(), form.text(issues), form.version());
  }

  /** The page again with everything that was typed and what is wrong. */
  private ModelAndView refused(Actor actor, OpenLetter open, ComposerForm form, Refused refusal) {
    var faults = new ArrayList<Reason>();
    refusal
        .faults()
        .forEach(fault -> faults.add(new Reason(fault.message(), "#" + anchor(fault.field()))));
    if (faults.isEmpty()) {
      String link =
          refusal.code().equals("letter-changed") ? "/letters/" + open.letter().id() : "#letter";
      faults.add(new Reason(refusal.getMessage(), link));
    }
    ModelAndView page = show(actor, open, form, faults);
    page.setStatus(
        refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static String anchor(String field) {
    return switch (field) {
      case "contact.name", "contact.phone" -> "contact-name";
      case "completedOn" -> "completed";
      case "promisedOn" -> "promised";
      case "gradeReason" -> "grade";
      case "at", "how" -> "sent";
      case "reason" -> "look";
      case "translation.name", "translationOn", "translationKind" -> "translation";
      default -> field.startsWith("passages") ? "letter" : field;
    };
  }

  private ModelAndView show(Actor actor, OpenLetter open, ComposerForm form, List<Reason> faults) {
    return open.letter().isDraft()
        ? new ModelAndView(
            "correspondence/composer/composer",
            Map.of(
                "view",
                new Compose(open, form, actor)
                    .page(steps.ask().asked(open.letter().id()).orElse(null), faults),
                "risk",
                steps.risk().sheet(actor, open.letter().id())))
        : new ModelAndView(
            "correspondence/composer/finished",
            Map.of(
                "view",
                FinishedView.of(
                    open, actor, steps.look().asked(open.letter().id()).orElse(null), faults)));
  }

  private static LetterKind kindOf(String kind) {
    try {
      return LetterKind.valueOf(kind);
    } catch (IllegalArgumentException unknown) {
      throw Refused.field("kind", "Choose which letter to write.");
    }
  }

  private static SentHow howOf(String how) {
    try {
      return SentHow.valueOf(how);
    } catch (IllegalArgumentException unknown) {
      throw Refused.field("how", "Say how it left.");
    }
  }
}
