package org.harken.cases.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.PrivacyQuestions;
import org.harken.cases.store.PrivacyQuestions.Answer;
import org.harken.cases.store.PrivacyQuestions.Question;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers the question whether health information of one person was sent to another. */
@Service
class AnswerPrivacyQuestion {

  /** What was answered; a yes says to whom, when and what was asked back, a no says why. */
  record Given(
      @Nullable Boolean sentToAnother,
      @Nullable String who,
      @Nullable LocalDate when,
      @Nullable String askedBack,
      @Nullable String because) {}

  private final Reach reach;
  private final PrivacyQuestions questions;
  private final Audit audit;
  private final Chronicle chronicle;

  AnswerPrivacyQuestion(Reach reach, PrivacyQuestions questions, Audit audit, Chronicle chronicle) {
    this.reach = reach;
    this.questions = questions;
    this.audit = audit;
    this.chronicle = chronicle;
  }

  /** The question as somebody opens it, which is written down. */
  @Transactional
  public Question open(Actor actor, String reference, UUID id) {
    CaseFile file = reach.read(actor, reference);
    Question question = of(file, id);
    audit.viewed(actor, "case", file.id().toString(), "privacy question " + id);
    return question;
  }

  /** Open questions of the cases within reach. */
  @Transactional(readOnly = true)
  public List<Asked> open(Actor actor) {
    return questions.open().stream()
        .flatMap(
            question ->
                find(actor, question.caseId()).stream()
                    .map(file -> new Asked(file.reference(), file.title(), question)))
        .toList();
  }

  /** A question and its case. */
  record Asked(String reference, String title, Question question) {}

  private List<CaseFile> find(Actor actor, UUID caseId) {
    try {
      return List.of(reach.open(actor, caseId));
    } catch (NotFound outOfReach) {
      return List.of();
    }
  }

  @Transactional
  public void answer(Actor actor, String reference, UUID id, Given given) {
    CaseFile file = reach.hold(actor, reference);
    Question question = of(file, id);
    Answer answer = checked(actor, given, file);
    if (!questions.answer(actor, question.id(), answer)) {
      throw new Refused("already-answered", "Somebody has answered this question already.");
    }
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.REPAIR,
        answer.sentToAnother()
            ? "Privacy question answered: it was sent to another person"
            : "Privacy question answered: nothing of another person was sent",
        "");
    chronicle.done(
        actor,
        file.id(),
        "answered privacy question",
        Map.of("question", id.toString(), "sentToAnother", answer.sentToAnother()));
  }

  private Answer checked(Actor actor, Given given, CaseFile file) {
    Boolean sent = given.sentToAnother();
    if (sent == null) {
      throw Refused.field("sentToAnother", "Was it? Please say yes or no.");
    }
    String because = Typed.optional("because", given.because(), 2_000);
    if (!sent) {
      return new Answer(
          false,
          null,
          null,
          null,
          Typed.line("because", because, 2_000),
          actor.name(),
          chronicle.now());
    }
    String who = Typed.line("who", given.who(), 500);
    LocalDate when = given.when();
    if (when == null || when.isAfter(chronicle.now().atZone(file.zone()).toLocalDate())) {
      throw Refused.field("when", "On which day did they get it?");
    }
    return new Answer(
        true,
        who,
        when,
        Typed.line("askedBack", given.askedBack(), 2_000),
        because,
        actor.name(),
        chronicle.now());
  }

  private Question of(CaseFile file, UUID id) {
    return questions
        .find(id)
        .filter(one -> one.caseId().equals(file.id()))
        .orElseThrow(NotFound::new);
  }
}
