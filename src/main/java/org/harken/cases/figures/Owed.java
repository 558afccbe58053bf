package org.harken.cases.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.forecast.model.Forecasting;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;

/** What clocks says is owed on a case, told apart by letter. */
final class Owed {

  private Owed() {}

  /** Empty for what no letter answers. */
  static Optional<Goal> goal(ObligationKind kind) {
    return switch (kind) {
      case ACK -> Optional.of(Goal.ACKNOWLEDGEMENT);
      case ACK_OR_RESOLVE, INTERIM -> Optional.of(Goal.PROGRESS);
      case UPDATE -> Optional.of(Goal.PROMISED);
      case FINAL -> Optional.of(Goal.ANSWER);
      case IMMEDIATE_REVIEW, REPORT -> Optional.empty();
    };
  }

  /** What is open, for a forecast. What was promised in a letter is met by the answer at last. */
  static List<Forecasting.Owed> open(List<Obligation> obligations, Instant now) {
    return obligations.stream()
        .filter(one -> one.status().isOpen() && one.status() != ObligationStatus.PAUSED)
        .flatMap(
            one ->
                goal(one.kind()).stream()
                    .map(
                        goal ->
                            new Forecasting.Owed(
                                goal == Goal.PROMISED ? Goal.ANSWER : goal,
                                one.label(),
                                one.dueAt(),
                                one.status() == ObligationStatus.MISSED
                                    || one.dueAt().isBefore(now))))
        .toList();
  }

  /** How often a new date was named, by a letter or without one. */
  static int extended(List<Obligation> obligations) {
    int letters =
        (int) obligations.stream().filter(one -> one.kind() == ObligationKind.UPDATE).count();
    int longest = obligations.stream().mapToInt(Obligation::extended).max().orElse(0);
    return Math.max(letters, longest);
  }
}
