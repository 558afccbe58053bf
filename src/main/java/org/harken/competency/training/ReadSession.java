package org.harken.competency.training;

import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.audit.Audit;
import org.harken.cases.forms.Choice;
import org.harken.competency.curricula.Question;
import org.harken.competency.curricula.Questions;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.harken.competency.training.model.EffectSheet;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session as somebody may see it. */
@Service
class ReadSession {

  /**
   * What is shown; who came and what came of it is empty for whoever does not run it.
   *
   * @param quizAnswered a change of the quiz is a new version from now on
   */
  public record View(
      Session session,
      String when,
      String house,
      String trainer,
      boolean gives,
      boolean runs,
      String screen,
      List<Material> materials,
      List<Question> quiz,
      boolean quizAnswered,
      List<Invitation> invitations,
      List<Seat> seats,
      EffectSheet sheet,
      Effect.Feedback feedback,
      List<Choice> departments) {}

  /** Where it stands. */
  @Component
  record Files(Sessions sessions, Seats seats, Questions questions, Screen screen, Effect effect) {}

  /** A seat somebody took with their account. */
  public record Own(Session session, Seat seat) {}

  private final Files files;
  private final MaySee maySee;
  private final Learners learners;
  private final Access access;
  private final Audit audit;

  ReadSession(Files files, MaySee maySee, Learners learners, Access access, Audit audit) {
    this.files = files;
    this.maySee = maySee;
    this.learners = learners;
    this.access = access;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public Own own(Actor actor, UUID id) {
    Seat seat = files.seats().ofStaff(id, actor.id()).orElseThrow(NotFound::new);
    return new Own(files.sessions().find(id).orElseThrow(NotFound::new), seat);
  }

  /** With who came; for those who run it. */
  @Transactional
  public View run(Actor actor, UUID id) {
    View view = view(actor, id);
    if (!view.runs()) {
      throw new NotFound();
    }
    return view;
  }

  @Transactional
  public View view(Actor actor, UUID id) {
    Session session = maySee.seen(actor, id);
    boolean gives = session.trainer().equals(actor.id());
    boolean runs = maySee.runs(actor, session);
    Effect effect = files.effect();
    if (runs) {
      audit.viewed(actor, "training", id.toString(), "who came");
    }
    return new View(
        session,
        InWords.moment(session.startsAt(), effect.zone(session)),
        effect.house(session),
        learners.name(session.trainer()),
        gives,
        runs,
        gives && session.open()
            ? files.screen().key(session).map(key -> "/attend/screen/" + key).orElse("")
            : "",
        files.sessions().materials(id),
        gives ? files.questions().of(id, session.quizVersion()) : List.of(),
        gives && files.seats().hasAnswers(id, session.quizVersion()),
        runs ? files.sessions().invitations(id) : List.of(),
        runs ? effect.seats(id) : List.of(),
        runs ? effect.sheet(id) : EffectSheet.of(List.of()),
        runs ? effect.feedback(id) : new Effect.Feedback(0, List.of(), List.of()),
        gives
            ? access.departments(session.facility()).stream()
                .map(one -> Choice.of(one.id().toString(), one.name()))
                .toList()
            : List.of());
  }
}
