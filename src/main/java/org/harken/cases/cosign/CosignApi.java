package org.harken.cases.cosign;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.harken.access.Practice;
import org.harken.cases.CaseKind;
import org.harken.cases.file.CaseJson;
import org.harken.cases.store.CosignQueue;
import org.harken.cases.store.Cosigns.Kind;
import org.harken.cases.store.Given;
import org.harken.cases.store.HeldQueue;
import org.harken.cases.wording.Here;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of signatures for programs. */
@RestController
@Permits("cases:work")
class CosignApi {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  record Author(UUID id, String name) {}

  record Item(String reference, Kind kind, Author author, String since, boolean sentBack) {}

  /** What somebody in training wrote and another has to release. */
  record Release(
      String reference,
      String what,
      Author author,
      String since,
      @Nullable String dueAt,
      String link) {}

  record Answer(List<Item> items, List<Release> releases, @Nullable String next) {}

  record Body(@Nullable List<@Nullable Wish> corrections) {}

  record Word(@Nullable String word) {}

  /** As {@code GET /cases/{reference}} shows it. */
  record Signature(String status, String by, String at) {}

  record Signed(String reference, CaseKind kind, Signature cosign, int fields, int corrected) {}

  record Standing(String reference, String status, boolean sentBack) {}

  /** What waits. */
  @Component
  record Queues(CosignQueue intakes, HeldQueue held) {}

  private final Queues queues;
  private final Practice practice;
  private final SignIntake signIntake;
  private final SendBackIntake sendBackIntake;
  private final Here here;

  CosignApi(
      Queues queues,
      Practice practice,
      SignIntake signIntake,
      SendBackIntake sendBackIntake,
      Here here) {
    this.queues = queues;
    this.practice = practice;
    this.signIntake = signIntake;
    this.sendBackIntake = sendBackIntake;
    this.here = here;
  }

  @GetMapping("/api/v1/cosigns")
  Answer list(
      Actor actor,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String after) {
    if (!practice.mayCosign(actor)) {
      throw new Refused("second-person", "Your level does not sign for others yet.");
    }
    Kind wanted = Given.code("kind", kind, Kind.class);
    int most = most(limit);
    ZoneId zone = here.zone(actor);
    List<CosignQueue.Line> found =
        queues
            .intakes()
            .queue(
                actor,
                wanted == null ? Kind.COSIGN : wanted,
                Given.idOrNull("after", after),
                most + 1);
    List<CosignQueue.Line> page = found.size() > most ? found.subList(0, most) : found;
    return new Answer(
        page.stream()
            .map(
                line ->
                    new Item(
                        line.reference(),
                        line.cosign().kind(),
                        new Author(line.cosign().author(), line.cosign().authorName()),
                        CaseJson.time(line.cosign().since(), zone),
                        line.cosign().sentBackAt() != null))
            .toList(),
        wanted == null && after == null ? releases(actor) : List.of(),
        found.size() > most ? page.getLast().cosign().caseId().toString() : null);
  }

  private List<Release> releases(Actor actor) {
    return queues.held().waitingFor(actor).stream()
        .map(
            line ->
                new Release(
                    line.reference(),
                    line.held().what(),
                    new Author(line.held().author(), line.held().authorName()),
                    CaseJson.time(line.held().since(), line.zone()),
                    dueAt(line),
                    line.held().link()))
        .toList();
  }

  private static @Nullable String dueAt(HeldQueue.Line line) {
    Instant due = line.dueAt();
    return due == null ? null : CaseJson.time(due, line.zone());
  }

  private static int most(@Nullable String limit) {
    if (limit == null || limit.isBlank()) {
      return USUAL;
    }
    if (!limit.strip().matches("[0-9]{1,3}") || Integer.parseInt(limit.strip()) < 1) {
      throw Refused.field("limit", "Please give a number from 1 to 200.");
    }
    return Math.min(Integer.parseInt(limit.strip()), MOST);
  }

  @PostMapping("/api/v1/cases/{reference}/cosign")
  Signed sign(
      Actor actor,
      @PathVariable String reference,
      @RequestBody(required = false) @Nullable Body body) {
    List<@Nullable Wish> sent =
        body == null || body.corrections() == null ? List.of() : body.corrections();
    List<Wish> wishes =
        sent.stream().map(wish -> wish == null ? new Wish(null, null, null) : wish).toList();
    SignIntake.Signed signed = signIntake.sign(actor, reference, wishes);
    return new Signed(
        reference,
        signed.now(),
        new Signature("SIGNED", signed.by(), CaseJson.time(signed.at(), here.zone(actor))),
        signed.fields(),
        signed.corrected());
  }

  @PostMapping("/api/v1/cases/{reference}/cosign/back")
  Standing sendBack(Actor actor, @PathVariable String reference, @RequestBody Word body) {
    sendBackIntake.sendBack(actor, reference, body.word());
    return new Standing(reference, "WAITING", true);
  }

  @PostMapping("/api/v1/cases/{reference}/cosign/ready")
  Standing ready(Actor actor, @PathVariable String reference) {
    sendBackIntake.ready(actor, reference);
    return new Standing(reference, "WAITING", false);
  }
}
