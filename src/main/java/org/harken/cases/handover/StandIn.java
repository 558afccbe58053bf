package org.harken.cases.handover;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.handover.HandOver.State;
import org.springframework.stereotype.Component;

/** Who has somebody's work while they are away. */
@Component
public class StandIn {

  /** Work in other hands. */
  public record Running(UUID id, UUID taker, String takerName, LocalDate toDay) {}

  private final HandOvers handOvers;

  StandIn(HandOvers handOvers) {
    this.handOvers = handOvers;
  }

  public Optional<UUID> of(UUID giver) {
    return running(giver).map(Running::taker);
  }

  public Optional<Running> running(UUID giver) {
    return handOvers
        .openOf(giver)
        .filter(one -> one.state() == State.RUNNING)
        .map(one -> new Running(one.id(), one.taker(), one.takerName(), one.toDay()));
  }
}
