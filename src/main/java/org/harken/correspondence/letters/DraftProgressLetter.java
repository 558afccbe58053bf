package org.harken.correspondence.letters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.alerts.Alerts;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseStatus;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.ProgressLetterNeeded;
import org.harken.cases.Steps;
import org.harken.cases.Steps.Step;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.Letters;
import org.harken.correspondence.store.Prompts;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Drafts the progress letter before a deadline that the answer may not meet, and asks for its
 * sending by a day. Hearing it twice, or on two nodes, drafts one letter.
 */
@Service
public class DraftProgressLetter {

  /** The house around a letter. */
  @Component
  record House(Cases cases, Clocks clocks, Steps steps, Access access, Alerts alerts) {}

  private final House house;
  private final Letters letters;
  private final Prompts prompts;
  private final StartLetter startLetter;

  DraftProgressLetter(House house, Letters letters, Prompts prompts, StartLetter startLetter) {
    this.house = house;
    this.letters = letters;
    this.prompts = prompts;
    this.startLetter = startLetter;
  }

  @ApplicationModuleListener
  public void on(ProgressLetterNeeded need) {
    CaseSummary summary = house.cases().summary(need.caseId()).orElse(null);
    if (summary == null
        || summary.status() == CaseStatus.CLOSED
        || summary.kind() != CaseKind.GRIEVANCE
        || !isOwed(need)) {
      return;
    }
    List<Letter> all = letters.ofCase(summary.id());
    if (all.stream().anyMatch(DraftProgressLetter::leavesSoon)
        || !prompts.claim(need.deadline(), need.dueAt(), summary.id(), startLetter.now())) {
      return;
    }
    UUID letter = begun(all).map(Letter::id).orElseGet(() -> draft(need, summary));
    ask(need, letter);
  }

  private boolean isOwed(ProgressLetterNeeded need) {
    return house.clocks().of(need.caseId()).stream()
        .anyMatch(
            owed ->
                owed.id().equals(need.deadline())
                    && owed.dueAt().equals(need.dueAt())
                    && owed.status().isOpen());
  }

  /** A finished letter that does as well, or better: it only has to leave. */
  private static boolean leavesSoon(Letter letter) {
    return letter.kind() != LetterKind.ACKNOWLEDGEMENT && letter.status() == LetterStatus.RELEASED;
  }

  private static Optional<Letter> begun(List<Letter> all) {
    return all.stream()
        .filter(letter -> letter.kind() == LetterKind.INTERIM && letter.isDraft())
        .reduce((first, second) -> second);
  }

  private UUID draft(ProgressLetterNeeded need, CaseSummary summary) {
    LetterText first = LetterText.EMPTY.promising(stated(need, summary));
    LetterText signed =
        house
            .access()
            .staff(need.writer())
            .map(staff -> first.withContact(new Contact(staff.name(), staff.phone())))
            .orElse(first);
    UUID letter = startLetter.forDeadline(summary, need.writer(), signed);
    prompts.drafted(need.deadline(), need.dueAt(), letter);
    return letter;
  }

  /** The day the hospital itself has stated for its answer, where that lies after the deadline. */
  private @Nullable LocalDate stated(ProgressLetterNeeded need, CaseSummary summary) {
    return house.clocks().of(need.caseId()).stream()
        .filter(owed -> owed.kind() == ObligationKind.FINAL && owed.status().isOpen())
        .map(Obligation::dueAt)
        .filter(due -> due.isAfter(need.dueAt()))
        .min(Comparator.naturalOrder())
        .map(due -> LocalDate.ofInstant(due, summary.zone()))
        .orElse(null);
  }

  private void ask(ProgressLetterNeeded need, UUID letter) {
    String page = "/letters/" + letter;
    house
        .steps()
        .ask(new Step(need.caseId(), letter, "Send the progress letter", need.sendBy(), page));
    house
        .alerts()
        .tell(
            need.writer(),
            "progress-letter-" + letter + "-" + need.sendBy(),
            need.reference()
                + ": a progress letter is drafted. Send it by "
                + Wording.day(need.sendBy())
                + ", unless the answer leaves before.",
            page);
  }
}
