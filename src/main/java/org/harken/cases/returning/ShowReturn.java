package org.harken.cases.returning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.handover.StandIn;
import org.harken.cases.returning.Meanwhile.Happened;
import org.harken.cases.returning.ReturnView.DueLine;
import org.harken.cases.returning.ReturnView.Handed;
import org.harken.cases.store.Spoken;
import org.harken.cases.tasks.TaskLines;
import org.harken.cases.wording.Here;
import org.harken.cases.wording.Words;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what somebody missed. Whose words it shows is written down like any other view. */
@Service
public class ShowReturn {

  private static final Duration SOON = Duration.ofDays(3);
  private static final Duration A_DAY = Duration.ofDays(1);

  /** What is read for it. */
  @Component
  record Reading(Returns returns, Meanwhile meanwhile, TaskLines tasks, Alerts alerts) {}

  /** Where the reader works, and who has their work. */
  @Component
  record Place(Here here, StandIn standIn) {}

  /**
   * The card on Today: how much of each there is.
   *
   * @param since in words, such as "Fri 20 November, 17:02"
   */
  public record Card(String since, int came, int done, int due, int wrote) {}

  private final Reading reading;
  private final Place place;
  private final Audit audit;
  private final Clock clock;

  ShowReturn(Reading reading, Place place, Audit audit, Clock clock) {
    this.reading = reading;
    this.place = place;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty where they were not away, or have put it away. */
  @Transactional(readOnly = true)
  public Optional<Card> card(Actor actor) {
    return reading
        .returns()
        .of(actor)
        .filter(Return::news)
        .map(
            back ->
                new Card(
                    Spoken.moment(back.since(), place.here().zone(actor), clock.instant()),
                    came(actor, back.since()).size(),
                    reading.meanwhile().done(actor, back.since()).size(),
                    reading.meanwhile().due(actor, back.since(), soon()).size(),
                    reading.meanwhile().wrote(actor, back.since()).size()));
  }

  @Transactional
  public ReturnView show(Actor actor) {
    Optional<Return> back = reading.returns().of(actor);
    Instant since = back.map(Return::since).orElseGet(() -> clock.instant().minus(A_DAY));
    var lines = new ReturnLines(actor.id(), clock.instant());
    List<Happened> wrote = reading.meanwhile().wrote(actor, since);
    wrote.stream()
        .filter(one -> actor.id().equals(one.piece().owner()))
        .map(one -> one.piece().id())
        .distinct()
        .forEach(id -> audit.viewed(actor, "case", id.toString(), "what was said meanwhile"));
    return new ReturnView(
        Spoken.inSentence(since, place.here().zone(actor), clock.instant()),
        back.isPresent(),
        handed(actor),
        due(actor, since, lines),
        wrote.stream().map(lines::wrote).toList(),
        lines.done(reading.meanwhile().done(actor, since)),
        came(actor, since).stream().map(lines::came).toList(),
        reading.alerts().unread(actor.id()).size(),
        actor.may("cases:work"),
        back.filter(Return::news).isPresent());
  }

  private List<DueLine> due(Actor actor, Instant since, ReturnLines lines) {
    List<DueLine> due = new ArrayList<>();
    reading.meanwhile().due(actor, since, soon()).stream().map(lines::due).forEach(due::add);
    reading.tasks().of(actor).stream()
        .filter(TaskLines.Line::presses)
        .map(ReturnLines::task)
        .forEach(due::add);
    return due;
  }

  private Instant soon() {
    return clock.instant().plus(SOON);
  }

  private List<Meanwhile.Came> came(Actor actor, Instant since) {
    UUID home = place.here().facility(actor).map(Facility::id).orElse(null);
    return home == null ? List.of() : reading.meanwhile().came(actor, home, since);
  }

  private @Nullable Handed handed(Actor actor) {
    return place
        .standIn()
        .running(actor.id())
        .map(one -> new Handed(one.takerName(), Words.day(one.toDay()), "/handover/" + one.id()))
        .orElse(null);
  }

  @Transactional
  public void putAway(Actor actor) {
    reading.returns().putAway(actor);
  }
}
