package org.harken.competency.frameworks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Frameworks come in by hand, are looked at, and take effect. */
@Controller
class FrameworksPage {

  private static final String ANSWER = "carry-";

  private final FrameworksReading reading;
  private final ImportFramework importFramework;
  private final AdoptFramework adoptFramework;
  private final MayChange mayChange;

  FrameworksPage(
      FrameworksReading reading,
      ImportFramework importFramework,
      AdoptFramework adoptFramework,
      MayChange mayChange) {
    this.reading = reading;
    this.importFramework = importFramework;
    this.adoptFramework = adoptFramework;
    this.mayChange = mayChange;
  }

  @Permits("ladder:see")
  @GetMapping("/ladder/frameworks")
  ModelAndView list(Actor actor) {
    return list(actor, Typed.nothing());
  }

  private ModelAndView list(Actor actor, Typed typed) {
    return new ModelAndView(
        "competency/frameworks/frameworks", Map.of("view", reading.overview(actor, typed)));
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/frameworks")
  ModelAndView bringIn(
      Actor actor, @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    mayChange.refuseProposal(actor);
    var typed = new Typed("bring", Map.of());
    try {
      if (file == null || file.isEmpty()) {
        throw Refused.field("file", "Please choose a file first.");
      }
      var imported =
          importFramework.importFile(actor, OpenFrameworkFile.bytes(file.getInputStream()));
      return new ModelAndView(
          "redirect:/ladder/frameworks/"
              + imported.id()
              + (imported.unchanged() ? "?unchanged" : ""));
    } catch (Refused refusal) {
      refusal.faults().forEach(fault -> typed.fault("file", refusal.getMessage()));
      typed.refused(new Refused(refusal.getMessage()));
      ModelAndView page = list(actor, typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/frameworks/example")
  ModelAndView example(Actor actor) {
    mayChange.refuseProposal(actor);
    return new ModelAndView(
        "redirect:/ladder/frameworks/" + importFramework.importExample(actor).id());
  }

  @Permits("ladder:see")
  @GetMapping("/ladder/frameworks/{id}")
  ModelAndView one(Actor actor, @PathVariable UUID id, @RequestParam @Nullable String unchanged) {
    ModelAndView page = page(actor, id, Typed.nothing());
    page.addObject(
        "news", unchanged == null ? "" : "This very content is here already. Nothing has changed.");
    return page;
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/frameworks/{id}/adopt")
  ModelAndView adopt(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    return send(actor, id, "adopt", () -> adoptFramework.adopt(actor, id, answers(fields)));
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/frameworks/{id}/answers")
  ModelAndView answer(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    return send(actor, id, "answers", () -> adoptFramework.answer(actor, id, answers(fields)));
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/frameworks/{id}/discard")
  ModelAndView discard(Actor actor, @PathVariable UUID id) {
    return send(actor, id, "discard", () -> adoptFramework.discard(actor, id));
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/frameworks/{id}/ladder")
  ModelAndView ladder(Actor actor, @PathVariable UUID id) {
    return send(actor, id, "ladder", () -> adoptFramework.makeLadder(actor, id));
  }

  private ModelAndView send(Actor actor, UUID id, String form, Runnable work) {
    try {
      work.run();
      return new ModelAndView("redirect:/ladder/frameworks/" + id);
    } catch (Refused refusal) {
      var typed = new Typed(form, Map.of());
      typed.refused(refusal);
      ModelAndView page = page(actor, id, typed);
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed) {
    Map<String, Object> model = new HashMap<>();
    model.put("view", reading.one(actor, id, typed));
    model.put("news", "");
    return new ModelAndView("competency/frameworks/framework", model);
  }

  private static Map<UUID, Boolean> answers(Map<String, String> fields) {
    Map<UUID, Boolean> answers = new HashMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(ANSWER) && (value.equals("yes") || value.equals("no"))) {
            id(name.substring(ANSWER.length()), answers, value.equals("yes"));
          }
        });
    return answers;
  }

  private static void id(String text, Map<UUID, Boolean> answers, boolean counts) {
    try {
      answers.put(UUID.fromString(text), counts);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.field("carry", "Please answer for the statements on this page.");
    }
  }
}
