package org.harken.correspondence.composer;

import java.util.ArrayList;
import java.util.List;
import org.harken.cases.Outcome;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.letters.Wording;
import org.harken.correspondence.model.Letter;

/** Which letters are owed before a case may close. */
final class Owed {

  private Owed() {}

  /** "Declined a letter" does not remove the duty; only another file or body takes it over. */
  static List<String> sentences(List<Letter> letters, boolean grievance, Outcome outcome) {
    var owed = new ArrayList<String>();
    boolean answered = has(letters, LetterStatus.SENT);
    if (grievance) {
      switch (outcome) {
        case DUPLICATE, TRANSFERRED -> {}
        case UNDELIVERABLE -> {
          if (!answered && !has(letters, LetterStatus.RELEASED)) {
            owed.add("The answer has to be finished and on file, also where nobody can get it.");
          }
        }
        case RESOLVED_SATISFIED, CLOSED_UNSATISFIED, WITHDRAWN -> {
          if (!answered) {
            owed.add("The answer letter is owed: write it, release it and record it as sent.");
          }
        }
      }
    }
    switch (outcome) {
      case UNDELIVERABLE, DUPLICATE, TRANSFERRED -> {
        return owed;
      }
      case RESOLVED_SATISFIED, CLOSED_UNSATISFIED, WITHDRAWN -> {}
    }
    letters.stream()
        .filter(letter -> letter.status() != LetterStatus.SENT)
        .filter(letter -> !(letter.isDraft() && answered))
        .filter(letter -> owed.isEmpty() || letter.kind() != LetterKind.RESOLUTION)
        .map(
            letter ->
                Wording.name(letter.kind())
                    + (letter.isDraft()
                        ? ": begun but not sent. Send it or set it aside."
                        : ": released but not recorded as sent."))
        .forEach(owed::add);
    return owed;
  }

  private static boolean has(List<Letter> letters, LetterStatus status) {
    return letters.stream()
        .anyMatch(letter -> letter.kind() == LetterKind.RESOLUTION && letter.status() == status);
  }
}
