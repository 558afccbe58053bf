package org.harken.correspondence.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.harken.cases.CaseSummary;
import org.harken.clocks.Clocks;
import org.harken.clocks.ObligationKind;
import org.harken.correspondence.LetterKind;
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

  /** What it met at that moment is owed again; the day it promised is promised no more. */
  void calledBack(Letter letter, CaseSummary summary, Instant said) {
    LocalDate promised = letter.text().promisedOn();
    if (letter.kind() == LetterKind.INTERIM && promised != null) {
      clocks.unpromise(
          summary.id(),
          ObligationKind.UPDATE,
          promised,
          summary.zone(),
          "The progress letter was called back before it left");
    }
    clocks.unmeet(
        summary.id(),
        switch (letter.kind()) {
          case RESOLUTION -> BY_ANSWER;
          case ACKNOWLEDGEMENT -> EnumSet.of(ObligationKind.ACK);
          case INTERIM -> BY_PROGRESS;
        },
        said);
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
