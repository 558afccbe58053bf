package org.harken.demo;

import java.util.random.RandomGenerator;
import org.harken.cases.Outcome;
import org.harken.demo.CasePlan.Destiny;
import org.harken.demo.CasePlan.Turn;
import org.harken.demo.Situation.Sort;
import org.jspecify.annotations.Nullable;

/** How a case ends in the end; null while it is open. */
final class Endings {

  private Endings() {}

  static @Nullable Outcome of(Sort sort, Destiny destiny, Turn turn, RandomGenerator random) {
    int ticket = random.nextInt(100);
    return switch (destiny) {
      case ENDED -> ticket < 50 ? Outcome.TRANSFERRED : Outcome.WITHDRAWN;
      case CLOSED -> turn == Turn.REOPENED_OPEN ? null : closed(sort, turn, ticket);
      default -> null;
    };
  }

  private static Outcome closed(Sort sort, Turn turn, int ticket) {
    return switch (sort) {
      case CONCERN, HARM ->
          ticket < 2 && turn == Turn.STRAIGHT
              ? Outcome.UNDELIVERABLE
              : ticket < 20 ? Outcome.CLOSED_UNSATISFIED : Outcome.RESOLVED_SATISFIED;
      case BILLING -> ticket < 15 ? Outcome.CLOSED_UNSATISFIED : Outcome.RESOLVED_SATISFIED;
      case NEIGHBOUR -> ticket < 55 ? Outcome.WITHDRAWN : Outcome.RESOLVED_SATISFIED;
      case SETTLED, THANKS, QUESTION, SURVEY, UNNAMED -> Outcome.RESOLVED_SATISFIED;
    };
  }
}
