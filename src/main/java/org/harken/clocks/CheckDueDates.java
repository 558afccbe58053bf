package org.harken.clocks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Derives every stored due date again from its rule, version, start and zone. */
@Component
class CheckDueDates {

  private final Obligations obligations;
  private final Derivation derivation;

  CheckDueDates(Obligations obligations, Derivation derivation) {
    this.obligations = obligations;
    this.derivation = derivation;
  }

  /** The obligations of a subject whose stored due date does not follow from what is stored. */
  List<UUID> rederive(UUID subject) {
    return obligations.of(List.of(subject)).stream()
        .filter(stored -> !derivation.again(stored).equals(Optional.of(stored.dueAt())))
        .map(StoredObligation::id)
        .toList();
  }
}
