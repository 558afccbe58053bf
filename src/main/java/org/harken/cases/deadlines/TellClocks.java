package org.harken.cases.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.harken.cases.CaseKind;
import org.harken.cases.TimelineKind;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Typed;
import org.harken.clocks.CaseChoices;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Matter;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what moves the clocks of a case: more time, a stop and its end, what it is about, too,
 * a report that was made. What the rules do not allow moves nothing and is refused with their
 * reason.
 */
@Service
class TellClocks {

  private static final String CLOCK = "clock";

  /** Where it is written. */
  @Component
  record Books(Reach reach, CaseFiles files, Standing standing) {}

  private final Books books;
  private final TakeMoreTime takeMoreTime;
  private final Clocks clocks;
  private final CaseChoices choices;
  private final Chronicle chronicle;

  TellClocks(
      Books books,
      TakeMoreTime takeMoreTime,
      Clocks clocks,
      CaseChoices choices,
      Chronicle chronicle) {
    this.books = books;
    this.takeMoreTime = takeMoreTime;
    this.clocks = clocks;
    this.choices = choices;
    this.chronicle = chronicle;
  }

  @Transactional
  public void tell(Actor actor, String reference, Turn turn) {
    CaseFile file = books.reach().holdOpen(actor, reference);
    EventType type = turn.type();
    if (type == null) {
      throw Refused.field("type", "What happened?");
    }
    switch (type) {
      case EXTENDED -> takeMoreTime.take(actor, file, turn);
      case PAUSED, INFORMATION_REQUESTED -> stop(actor, file, turn, type);
      case RESUMED -> goOn(actor, file, turn);
      case CLASSIFIED -> classify(actor, file, turn);
      case STAGE_2 -> secondStage(actor, file, turn);
      case ACKNOWLEDGED -> acknowledged(actor, file, turn);
      case RESOLVED -> reported(actor, file, turn);
      case RECEIVED -> receivedEarlier(actor, file, turn);
      case INTERIM_SENT, CLOSED ->
          throw Refused.field(
              "type",
              "A letter is recorded where it is sent, and a close where the case is closed.");
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("type", type.name());
    String about = turn.about();
    if (about != null && !about.isBlank()) {
      facts.put("about", code(about));
    }
    chronicle.done(actor, file.id(), CLOCK, facts);
  }

  private void stop(Actor actor, CaseFile file, Turn turn, EventType type) {
    String reason =
        type == EventType.INFORMATION_REQUESTED
            ? type.name()
            : Typed.line("reason", turn.reason(), 80);
    CaseChoices.Choices may = choices(file);
    if (may.standing()) {
      throw new Refused("stands-already", "It stands still already.");
    }
    if (may.reasons().stream().noneMatch(known -> code(known).equals(code(reason)))) {
      throw Refused.field(
          "reason",
          may.reasons().isEmpty()
              ? "Nothing that is owed here may stand still: the rules name no reason for it."
              : "The rules stop a clock only for: " + words(may.reasons()) + ".");
    }
    Instant at = Moments.past(chronicle, file, "at", turn.at());
    line(actor, file, "Stands still: " + word(reason), since(file, at));
    clocks.happened(
        file.id(),
        type == EventType.INFORMATION_REQUESTED
            ? Event.of(type, at).by(actor.name())
            : Event.of(type, at).because(reason).by(actor.name()));
  }

  private void goOn(Actor actor, CaseFile file, Turn turn) {
    if (!choices(file).standing()) {
      throw new Refused("runs-already", "Nothing stands still here.");
    }
    Instant at = Moments.past(chronicle, file, "at", turn.at());
    line(actor, file, "It goes on", since(file, at));
    clocks.happened(file.id(), Event.of(EventType.RESUMED, at).by(actor.name()));
  }

  /** What a person says a case is about, too; only matters of packs that count here. */
  private void classify(Actor actor, CaseFile file, Turn turn) {
    CaseChoices.Choices may = choices(file);
    String about = turn.about() == null ? "" : code(turn.about());
    List<Matter> among = turn.ends() ? may.named() : may.matters();
    Matter matter =
        among.stream()
            .filter(one -> code(one.id()).equals(about))
            .findFirst()
            .orElseThrow(() -> Refused.field("about", "Please choose what it is about."));
    Instant at = Moments.past(chronicle, file, "at", turn.at());
    if (turn.ends()) {
      String reason = Typed.line("reason", turn.reason(), 300);
      line(actor, file, "Not about " + matter.label() + " after all", reason);
      clocks.happened(
          file.id(), Event.of(EventType.CLASSIFIED, at).noLongerAbout(matter.id(), reason));
      return;
    }
    line(actor, file, "This is also about " + matter.label(), since(file, at));
    List<Obligation> before = clocks.of(file.id());
    clocks.start(new Clocks.Trigger(file.id(), file.facility(), matter.id(), at, file.zone()));
    clocks.happened(file.id(), Event.of(EventType.RECEIVED, file.receivedAt()).about(matter.id()));
    begun(actor, file, before);
  }

  private void begun(Actor actor, CaseFile file, List<Obligation> before) {
    LocalDate today = LocalDate.ofInstant(chronicle.now(), file.zone());
    clocks.of(file.id()).stream()
        .filter(one -> before.stream().noneMatch(was -> was.id().equals(one.id())))
        .forEach(
            one ->
                line(
                    actor,
                    file,
                    one.label()
                        + " by "
                        + Spoken.plainDay(LocalDate.ofInstant(one.dueAt(), file.zone()), today),
                    one.because()));
  }

  private void secondStage(Actor actor, CaseFile file, Turn turn) {
    if (!choices(file).secondStage()) {
      throw new Refused("no-stage", "The rules of this case know no second stage, or it is there.");
    }
    Instant at = Moments.past(chronicle, file, "at", turn.at());
    line(actor, file, "Goes on to stage 2", since(file, at));
    clocks.happened(file.id(), Event.of(EventType.STAGE_2, at).by(actor.name()));
  }

  /** By word of mouth or otherwise without a letter of ours. */
  private void acknowledged(Actor actor, CaseFile file, Turn turn) {
    Instant at = Moments.past(chronicle, file, "at", turn.at());
    line(actor, file, "Acknowledged without a letter", since(file, at));
    clocks.happened(file.id(), Event.of(EventType.ACKNOWLEDGED, at).by(actor.name()));
  }

  private void reported(Actor actor, CaseFile file, Turn turn) {
    String about = turn.about() == null ? "" : code(turn.about());
    Obligation report =
        choices(file).reports().stream()
            .filter(one -> code(one.matter()).equals(about))
            .findFirst()
            .orElseThrow(() -> Refused.field("about", "Please choose the report that was made."));
    Instant at = Moments.past(chronicle, file, "at", turn.at());
    line(actor, file, "Done: " + report.label(), since(file, at));
    clocks.happened(
        file.id(), Event.of(EventType.RESOLVED, at).about(report.matter()).by(actor.name()));
  }

  /** The first receipt lies earlier than was known: everything is counted from there. */
  private void receivedEarlier(Actor actor, CaseFile file, Turn turn) {
    Instant at = turn.at();
    if (at == null || !at.isBefore(file.receivedAt())) {
      throw Refused.field("at", "Please give a moment before the receipt that is known.");
    }
    if (at.isBefore(file.receivedAt().minus(Duration.ofDays(3660)))) {
      throw Refused.field("at", "This lies more than ten years before.");
    }
    line(
        actor,
        file,
        "Received earlier than was known",
        Spoken.lasting(at, file.zone()) + ". Everything is counted from there.");
    books.files().receivedAt(file.id(), at);
    if (file.kind() == CaseKind.GRIEVANCE) {
      books.standing().receivedEarlier(books.files().find(file.id()).orElseThrow(NotFound::new));
    }
  }

  private CaseChoices.Choices choices(CaseFile file) {
    return choices.of(file.id(), file.facility(), file.zone());
  }

  private void line(Actor actor, CaseFile file, String title, String text) {
    chronicle.line(actor, file.id(), TimelineKind.CLOCK, title, text);
  }

  private static String since(CaseFile file, Instant at) {
    return Spoken.lasting(at, file.zone());
  }

  static String code(String word) {
    return word.strip().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }

  static String words(List<String> reasons) {
    return String.join(", ", reasons.stream().map(TellClocks::word).toList());
  }

  /** "LAW_ENFORCEMENT" becomes "law enforcement". */
  static String word(String reason) {
    return reason.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }
}
