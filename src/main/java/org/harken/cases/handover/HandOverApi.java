package org.harken.cases.handover;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.harken.cases.handover.PlanHandOver.Asked;
import org.harken.cases.handover.WorkSummary.Piece;
import org.harken.cases.store.Given;
import org.harken.cases.wording.Here;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing over for leave, for programs. */
@RestController
@RequestMapping("/api/v1/handovers")
@Permits("cases:work")
class HandOverApi {

  /**
   * @param giver null for whoever asks
   * @param fromDay null for today
   */
  record Body(
      @Nullable String giver,
      @JsonAlias("to") @Nullable String taker,
      @JsonAlias("from") @Nullable String fromDay,
      @JsonAlias("until") @Nullable String toDay,
      @JsonAlias("reason") @Nullable String word) {}

  /** In short. */
  record Line(
      UUID id,
      UUID giver,
      String giverName,
      UUID taker,
      String takerName,
      LocalDate fromDay,
      LocalDate toDay,
      HandOver.State state) {}

  /** What became of one case or task. */
  record Moved(
      String title,
      String page,
      String stands,
      String due,
      String next,
      HandOvers.@Nullable Fate state,
      @Nullable String why) {}

  record Whole(@JsonUnwrapped Line handOver, List<Moved> items) {}

  record Lines(List<Line> items, @Nullable String next) {}

  private final CarryOver carryOver;
  private final MayHandOver mayHandOver;
  private final HandOvers handOvers;

  /** Days are days of whoever asks. */
  private final Here here;

  HandOverApi(CarryOver carryOver, MayHandOver mayHandOver, HandOvers handOvers, Here here) {
    this.carryOver = carryOver;
    this.mayHandOver = mayHandOver;
    this.handOvers = handOvers;
    this.here = here;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Whole give(Actor actor, @RequestBody Body body) {
    ZoneId zone = here.zone(actor);
    HandOver one =
        carryOver.begin(
            actor,
            new Asked(
                body.giver(),
                body.taker(),
                Given.day("fromDay", body.fromDay(), zone),
                Given.day("toDay", body.toDay(), zone),
                body.word()));
    return whole(actor, one.id());
  }

  /** Those of the actor, or of everybody whose work the actor may give; the newest first. */
  @GetMapping
  Lines list(Actor actor) {
    return new Lines(
        handOvers.around(mayHandOver.concerning(actor)).stream().map(HandOverApi::line).toList(),
        null);
  }

  @GetMapping("/{id}")
  Whole open(Actor actor, @PathVariable String id) {
    return whole(actor, id(id));
  }

  @PostMapping("/{id}/back")
  Whole back(Actor actor, @PathVariable String id) {
    carryOver.end(actor, id(id));
    return whole(actor, id(id));
  }

  /** The same as back. */
  @DeleteMapping("/{id}")
  Whole end(Actor actor, @PathVariable String id) {
    return back(actor, id);
  }

  private Whole whole(Actor actor, UUID id) {
    HandOver one = carryOver.find(actor, id);
    return new Whole(
        line(one), carryOver.pieces(actor, one).stream().map(HandOverApi::moved).toList());
  }

  private static Line line(HandOver one) {
    return new Line(
        one.id(),
        one.giver(),
        one.giverName(),
        one.taker(),
        one.takerName(),
        one.fromDay(),
        one.toDay(),
        one.state());
  }

  private static Moved moved(Piece piece) {
    return new Moved(
        piece.title(),
        piece.page(),
        piece.stands(),
        piece.due(),
        piece.next(),
        piece.fate(),
        piece.why().isEmpty() ? null : piece.why());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException problem) {
      throw new NotFound();
    }
  }
}
