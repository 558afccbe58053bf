package org.harken.competency.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Question;
import org.harken.competency.curricula.Questions;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trainer writes the quiz. While nobody has answered it, it is changed where it stands; after
 * that a change is a new version: who answered keeps theirs, who comes later gets the new one.
 */
@Service
public class WriteQuiz {

  private final Sessions sessions;
  private final Seats seats;
  private final Questions questions;
  private final MaySee maySee;
  private final Audit audit;

  WriteQuiz(Sessions sessions, Seats seats, Questions questions, MaySee maySee, Audit audit) {
    this.sessions = sessions;
    this.seats = seats;
    this.questions = questions;
    this.maySee = maySee;
    this.audit = audit;
  }

  @Transactional
  public void addQuestion(Actor actor, UUID id, Typed typed) {
    Session session = open(actor, id);
    int there = questions.of(id, session.quizVersion()).size();
    if (there >= Questions.MOST) {
      typed.fault("question", "A quiz has at most 30 questions.");
    }
    Question one = Questions.read(typed, false);
    Version version = version(session);
    questions.add(id, version.number(), there + 1, one);
    changed(actor, "question added", session, version);
  }

  @Transactional
  public void changeQuestion(Actor actor, UUID id, UUID question, Typed typed) {
    Session session = open(actor, id);
    require(session, question);
    Question now = Questions.read(typed, false);
    Version version = version(session);
    questions.change(id, version.of(question), now);
    changed(actor, "question changed", session, version);
  }

  @Transactional
  public void removeQuestion(Actor actor, UUID id, UUID question) {
    Session session = open(actor, id);
    require(session, question);
    Version version = version(session);
    questions.remove(id, version.of(question));
    changed(actor, "question removed", session, version);
  }

  /**
   * The version that is written now.
   *
   * @param copies under which id a question stands in it, by its former id; empty where it is the
   *     version that stood
   */
  private record Version(int number, Map<UUID, UUID> copies) {

    UUID of(UUID question) {
      return copies.getOrDefault(question, question);
    }
  }

  private Version version(Session session) {
    if (!seats.hasAnswers(session.id(), session.quizVersion())) {
      return new Version(session.quizVersion(), Map.of());
    }
    int next = session.quizVersion() + 1;
    List<Question> before = questions.of(session.id(), session.quizVersion());
    Map<UUID, UUID> copies = new java.util.HashMap<>();
    for (int place = 0; place < before.size(); place++) {
      UUID copy = Ids.next();
      copies.put(before.get(place).id(), copy);
      questions.add(session.id(), next, place + 1, before.get(place).as(copy));
    }
    sessions.quizVersion(session.id(), next);
    return new Version(next, copies);
  }

  private void require(Session session, UUID question) {
    if (questions.of(session.id(), session.quizVersion()).stream()
        .noneMatch(one -> one.id().equals(question))) {
      throw new NotFound();
    }
  }

  /** Held, so that no answer comes between looking and writing. */
  private Session open(Actor actor, UUID id) {
    Session session = maySee.given(actor, id);
    if (!session.planned() && !session.open()) {
      throw new Refused("This session is over. Its quiz stays as it was.");
    }
    return session;
  }

  private void changed(Actor actor, String action, Session session, Version version) {
    audit.changed(
        actor,
        action,
        "training",
        session.id().toString(),
        Map.of("trainer", session.trainer().toString(), "quiz", version.number()));
  }
}
