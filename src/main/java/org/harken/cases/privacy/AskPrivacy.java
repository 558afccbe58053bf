package org.harken.cases.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.cases.Outgoing;
import org.harken.cases.TimelineKind;
import org.harken.cases.privacy.PrivacyRules.Version;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.PrivacyQuestions;
import org.harken.cases.store.PrivacyQuestions.Question;
import org.harken.cases.store.Repairs.Entry;
import org.harken.cases.store.Takers;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens the question of breach for every letter that left and holds, or rests on, what does not
 * belong to its case.
 */
@Component
public class AskPrivacy {

  private final ObjectProvider<Outgoing> outgoing;
  private final PrivacyQuestions questions;
  private final PrivacyRules rules;

  /** Who may be asked. */
  @Component
  record Officers(Access access, Takers takers) {}

  private final Officers officers;
  private final Alerts alerts;
  private final Chronicle chronicle;

  // looked up when asked: the rooms that send know the case
  AskPrivacy(
      ObjectProvider<Outgoing> outgoing,
      PrivacyQuestions questions,
      PrivacyRules rules,
      Officers officers,
      Alerts alerts,
      Chronicle chronicle) {
    this.outgoing = outgoing;
    this.questions = questions;
    this.rules = rules;
    this.officers = officers;
    this.alerts = alerts;
    this.chronicle = chronicle;
  }

  /**
   * Returns the questions that opened; what has not left stays. A letter that is asked about
   * already stays one question.
   */
  public List<UUID> ask(Actor actor, CaseFile from, @Nullable CaseFile to, List<Entry> entries) {
    Map<UUID, Outgoing.Left> letters = new LinkedHashMap<>();
    for (Entry entry : entries) {
      outgoing.forEach(room -> room.putRight(actor, from.id(), entry.recordedAt(), entry.text()));
      outgoing.stream()
          .flatMap(room -> room.restingOn(from.id(), entry.recordedAt(), entry.text()).stream())
          .forEach(
              left ->
                  letters.merge(
                      left.letter(), left, (one, other) -> one.holdsWords() ? one : other));
    }
    List<UUID> opened = new ArrayList<>();
    for (Outgoing.Left left : letters.values()) {
      Question question = question(actor, from, to, left);
      if (questions.open(actor, question)) {
        tell(actor, from, question);
        opened.add(question.id());
      }
    }
    return opened;
  }

  private Question question(Actor actor, CaseFile from, @Nullable CaseFile to, Outgoing.Left left) {
    LocalDate today = chronicle.now().atZone(from.zone()).toLocalDate();
    Version rule = rules.on(today);
    Staff assignee = officer(actor, from);
    return new Question(
        Ids.next(),
        from.id(),
        to == null ? null : to.id(),
        left.letter(),
        left.name(),
        left.recipient(),
        left.at(),
        left.holdsWords(),
        assignee.id(),
        assignee.name(),
        chronicle.now(),
        rule.answerBy(today),
        rule.version(),
        null);
  }

  private void tell(Actor actor, CaseFile from, Question question) {
    chronicle.line(
        actor,
        from.id(),
        TimelineKind.REPAIR,
        "Privacy question for " + question.assigneeName(),
        "Was health information of one person sent to another? " + question.letterName() + ".");
    alerts.tell(
        question.assignee(),
        "privacy-" + question.id(),
        from.reference() + ": a letter left that may tell of another person. Was it a breach?",
        "/cases/" + from.reference() + "/privacy/" + question.id());
    chronicle.done(
        actor,
        from.id(),
        "opened privacy question",
        Map.of(
            "question", question.id().toString(),
            "letter", question.letter().toString(),
            "assignee", question.assignee().toString(),
            "due", question.dueOn().toString()));
  }

  /** Whoever holds the permission here, before a director who holds it in place of another. */
  private Staff officer(Actor actor, CaseFile file) {
    return officers.access().staffWho("privacy:answer", file.facility()).stream()
        .filter(staff -> officers.takers().isOpenTo(file, staff))
        .min(
            Comparator.comparing((Staff staff) -> staff.role() == Role.DIRECTOR)
                .thenComparing(staff -> !staff.facility().equals(file.facility())))
        .or(
            () ->
                officers
                    .access()
                    .facility(file.facility())
                    .map(Facility::owner)
                    .flatMap(officers.access()::staff))
        .or(() -> officers.access().staff(actor.id()))
        .orElseThrow(NotFound::new);
  }
}
