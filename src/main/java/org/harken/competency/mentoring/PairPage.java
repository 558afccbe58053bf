package org.harken.competency.mentoring;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.competency.learning.Learners;
import org.harken.competency.learning.Sent;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of two who talk. */
@Controller
@RequestMapping("/learning/mentoring/{id}")
@Permits("learning:own")
class PairPage {

  /** A talk to write down. */
  record TalkForm(@Nullable String onDay, @Nullable String words, @Nullable String nextTalk) {}

  /** What the page shows. */
  public record Screen(
      KeepTalk.Seen seen, String mentor, String learner, java.time.LocalDate today, Typed typed) {}

  private final KeepTalk keepTalk;
  private final PairUp pairUp;
  private final Learners learners;

  PairPage(KeepTalk keepTalk, PairUp pairUp, Learners learners) {
    this.keepTalk = keepTalk;
    this.pairUp = pairUp;
    this.learners = learners;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Typed.nothing());
  }

  @PostMapping("/talks")
  ModelAndView keep(Actor actor, @PathVariable UUID id, TalkForm form) {
    keepTalk.seen(actor, id);
    return Sent.form(
        Sent.typed("talk", form),
        "/learning/mentoring/" + id,
        typed -> {
          var onDay = typed.date("onDay", "On which day did you talk?");
          String words = typed.required("words", 4_000, "What do you want to remember of it?");
          var next = typed.date("nextTalk");
          typed.check();
          keepTalk.keep(actor, id, onDay, words, next);
        },
        typed -> page(actor, id, typed));
  }

  @PostMapping("/end")
  ModelAndView end(Actor actor, @PathVariable UUID id) {
    keepTalk.seen(actor, id);
    return Sent.form(
        new Typed("pair", Map.of()),
        "/learning/mentoring/" + id,
        typed -> pairUp.end(actor, id),
        typed -> page(actor, id, typed));
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed) {
    KeepTalk.Seen seen = keepTalk.seen(actor, id);
    return new ModelAndView(
        "competency/mentoring/pair",
        Map.of(
            "screen",
            new Screen(
                seen,
                learners.name(seen.pair().mentor()),
                learners.name(seen.pair().learner()),
                learners.today(seen.pair().learner()),
                typed)));
  }
}
