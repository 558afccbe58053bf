package org.harken.correspondence.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.harken.cases.CaseSummary;
import org.harken.clocks.Clocks;
import org.harken.clocks.ObligationKind;
import org.harken.correspondence.model.Letter;
import org.springframework.stereotype.Component;

/** What a sent letter means for what is owed. */
@Component
class LetterClocks {

  private static final Set<ObligationKind> BY_ANSWER =
      EnumSet.of(
          ObligationKind.ACK,
          ObligationKind.ACK_OR_RESOLVE,
          ObligationKind.INTERIM,
          ObligationKind.FINAL,
          ObligationKind.UPDATE);

  private static final Set<ObligationKind> BY_PROGRESS =
      EnumSet.of(
          ObligationKind.ACK,
          ObligationKind.ACK_OR_RESOLVE,
          ObligationKind.INTERIM,
          ObligationKind.UPDATE);

  private final Clocks clocks;

  LetterClocks(Clocks clocks) {
    this.clocks = clocks;
  }

  void sent(Letter letter, CaseSummary summary, Instant at, String by) {
    switch (letter.kind()) {
      case RESOLUTION -> clocks.meet(summary.id(), BY_ANSWER, at, by);
      case ACKNOWLEDGEMENT -> clocks.meet(summary.id(), EnumSet.of(ObligationKind.ACK), at, by);
      case INTERIM -> {
        clocks.meet(summary.id(), BY_PROGRESS, at, by);
        LocalDate promised = letter.text().promisedOn();
        if (promised != null) {
          clocks.promise(
              summary.id(),
              ObligationKind.UPDATE,
              "Answer or next news, as promised",
              promised,
              summary.zone(),
              "The progress letter names this day.");
        }
      }
    }
  }
}
