package org.harken.cases.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harken.cases.CaseKind;
import org.harken.cases.retention.model.Retention;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Destructions;
import org.harken.cases.store.Destructions.Destroyed;
import org.harken.cases.store.Holds;
import org.harken.cases.store.Proposals;
import org.harken.cases.store.Proposals.Closed;
import org.harken.cases.store.Proposals.Proposal;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person within reach, and the log of what was destroyed. */
@Service
class ReadRetention {

  private static final int MOST = 200;

  /** Where it is read. */
  @Component
  record Shelves(Proposals proposals, Destructions destructions, Holds holds) {}

  /** One case that has served its time. */
  record Waiting(
      String reference,
      CaseKind kind,
      LocalDate receivedOn,
      @Nullable LocalDate closedOn,
      LocalDate dueOn,
      String rule,
      String what,
      String citation,
      String confidence,
      String heldBy) {}

  private final Shelves shelves;
  private final ReachClosed reach;
  private final Rested rested;
  private final Clock clock;

  ReadRetention(Shelves shelves, ReachClosed reach, Rested rested, Clock clock) {
    this.shelves = shelves;
    this.reach = reach;
    this.rested = rested;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Waiting> waiting(Actor actor) {
    return shelves.proposals().waiting(LocalDate.now(clock), MOST).stream()
        .flatMap(
            proposal ->
                reach.find(actor, proposal.caseId()).stream()
                    .filter(CaseFile::isClosed)
                    .flatMap(file -> waiting(file, proposal)))
        .toList();
  }

  private Stream<Waiting> waiting(CaseFile file, Proposal proposal) {
    Optional<Closed> closed = shelves.proposals().closed(file.id());
    Optional<Retention.Rule> rule = rested.rule(proposal.rule());
    String held = shelves.holds().standing(file.id()).map(Holds.Hold::who).orElse("");
    if (held.isEmpty() && closed.flatMap(rested::due).isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new Waiting(
            file.reference(),
            file.kind(),
            day(file.receivedAt(), file),
            closed.map(Closed::closedOn).orElse(null),
            proposal.dueOn(),
            proposal.rule(),
            rule.map(Retention.Rule::what).orElse(""),
            rule.map(Retention.Rule::citation).orElse(""),
            rule.map(Retention.Rule::confidence).orElse(""),
            held));
  }

  /** Newest first; of all facilities: it names nobody. */
  @Transactional(readOnly = true)
  public List<Destroyed> log() {
    return shelves.destructions().log(MOST);
  }

  private static LocalDate day(Instant moment, CaseFile file) {
    return moment.atZone(file.zone()).toLocalDate();
  }

  static LocalDate day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
