package org.harken.cases.cosign;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Practice;
import org.harken.access.PracticeRule.Work;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Corrections;
import org.harken.cases.store.CosignQueue;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.Cosigns.Kind;
import org.harken.cases.store.HeldQueue;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Spoken;
import org.harken.cases.wording.Here;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What seniors put right in somebody's own intakes: fields and reasons, never what stood there. A
 * case is named only where it is still within reach.
 */
@Controller
class OwnIntakesPage {

  /** The page in ready words. */
  public record View(
      String rule,
      int signed,
      int unchanged,
      List<Waiting> waiting,
      List<Held> held,
      List<Lesson> lessons) {}

  /** An own intake that waits. */
  public record Waiting(String reference, String since, String back) {}

  /** Something own that waits until another releases it. */
  public record Held(String what, String reference, String since, String link) {}

  /** One field that was put right; the reference is empty where the case is out of reach. */
  public record Lesson(String field, String reason, String by, String when, String reference) {}

  /** What the page reads. */
  @Component
  record Books(CosignQueue queue, HeldQueue held, Corrections corrections, Reach reach) {}

  private final Books books;
  private final Practice practice;
  private final Here here;
  private final Clock clock;

  OwnIntakesPage(Books books, Practice practice, Here here, Clock clock) {
    this.books = books;
    this.practice = practice;
    this.here = here;
    this.clock = clock;
  }

  @GetMapping("/practice/mine")
  @Permits("cases:record")
  ModelAndView mine(Actor actor) {
    List<CosignQueue.Line> own = books.queue().of(actor.id(), Kind.COSIGN);
    Map<UUID, String> reached = new HashMap<>();
    List<Cosign> signed =
        own.stream().map(CosignQueue.Line::cosign).filter(one -> !one.isOpen()).toList();
    var view =
        new View(
            practice.rule(actor, Work.INTAKE).words(),
            signed.size(),
            (int) signed.stream().filter(one -> one.corrected() == 0).count(),
            own.stream()
                .filter(line -> line.cosign().isOpen())
                .filter(line -> !reference(actor, reached, line.cosign().caseId()).isEmpty())
                .map(line -> waiting(actor, line))
                .toList(),
            books.held().of(actor).stream()
                .map(
                    line ->
                        new Held(
                            line.held().what(),
                            line.reference(),
                            when(actor, line.held().since()),
                            line.held().link()))
                .toList(),
            books.corrections().by(actor.id()).stream()
                .map(
                    one ->
                        new Lesson(
                            IntakeField.label(one.field()),
                            one.reason(),
                            one.byName(),
                            when(actor, one.at()),
                            reference(actor, reached, one.caseId())))
                .toList());
    return new ModelAndView("cases/cosign/mine", Map.of("view", view));
  }

  private Waiting waiting(Actor actor, CosignQueue.Line line) {
    String back = line.cosign().sentBackByName();
    return new Waiting(
        line.reference(), when(actor, line.cosign().since()), back == null ? "" : back);
  }

  private String reference(Actor actor, Map<UUID, String> reached, UUID caseId) {
    return reached.computeIfAbsent(
        caseId, id -> books.reach().find(actor, id).map(CaseFile::reference).orElse(""));
  }

  private String when(Actor actor, Instant at) {
    return Spoken.inSentence(at, here.zone(actor), clock.instant());
  }
}
