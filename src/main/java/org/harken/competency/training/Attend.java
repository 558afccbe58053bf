package org.harken.competency.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Question;
import org.harken.competency.curricula.Questions;
import org.harken.competency.curricula.TakeTest;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody comes: by the code at the door, with a name or with their account. A ticket opens their
 * own page from then on.
 */
@Service
public class Attend {

  static final String ELSEWHERE = "Somewhere else";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration FEEDBACK = Duration.ofDays(14);

  /** What is known of sessions. */
  @Component
  record Files(Sessions sessions, Seats seats, Questions questions) {}

  /**
   * A seat with its session.
   *
   * @param version of the quiz: as they answered it first, else the one that is asked now
   */
  public record Taken(Session session, Seat seat, int version, List<Question> quiz, Instant now) {

    public boolean firstQuiz() {
      return session.open()
          && !session.secondQuiz()
          && seat.beforeRight() == null
          && !quiz.isEmpty();
    }

    public boolean secondQuiz() {
      return session.open() && session.secondQuiz() && seat.afterRight() == null && !quiz.isEmpty();
    }

    public boolean feedback() {
      return (session.open() && session.secondQuiz() || session.ended())
          && !seat.fedBack()
          && now.isBefore(session.endsAt().plus(FEEDBACK));
    }
  }

  private final Files files;
  private final DoorRules rules;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  Attend(Files files, DoorRules rules, Access access, Audit audit, Clock clock) {
    this.files = files;
    this.rules = rules;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** The session whose door this code opens now; an old code opens nothing. */
  @Transactional(readOnly = true)
  public Optional<Session> at(String code) {
    Instant now = clock.instant();
    return files.sessions().doors(now.minus(rules.shutsAfter())).stream()
        .filter(door -> rules.code(door.secret()).fits(code, now))
        .findFirst()
        .flatMap(door -> files.sessions().find(door.session()));
  }

  List<Department> departments(Session session) {
    return access.departments(session.facility());
  }

  /**
   * Returns the ticket.
   *
   * @param actor a member of staff who signs with their account, or {@link Actor#PUBLIC}
   * @param department an id, or empty for somewhere else
   */
  @Transactional
  public String sign(Actor actor, String code, String name, String department) {
    Session session = at(code).orElseThrow(NotFound::new);
    if (files.sessions().lock(session.id()).filter(Session::open).isEmpty()) {
      throw new NotFound();
    }
    String ticket = ticket();
    if (actor.isStaff()) {
      Optional<Seat> there = files.seats().ofStaff(session.id(), actor.id());
      if (there.isPresent()) {
        files.seats().ticket(there.get().id(), ticket);
        return ticket;
      }
    }
    take(actor, session, name, department, ticket);
    return ticket;
  }

  private void take(Actor actor, Session session, String name, String department, String ticket) {
    if (files.seats().of(session.id()).size() >= rules.number("mostSeats")) {
      throw new Refused("session-full", "This session is full. Please talk to the trainer.");
    }
    @Nullable Department place =
        departments(session).stream()
            .filter(one -> one.id().toString().equals(department))
            .findFirst()
            .orElse(null);
    if (place == null && !department.equals("other")) {
      throw Refused.field("department", "Please choose where you work.");
    }
    var seat =
        new Seat(
            Ids.next(),
            session.id(),
            actor.isStaff() ? actor.name() : name,
            place == null ? ELSEWHERE : place.name(),
            actor.isStaff() ? actor.id() : null,
            clock.instant(),
            null,
            null,
            null,
            null,
            "",
            false);
    if (!files.seats().insert(seat, place == null ? null : place.id(), ticket)) {
      String sentence =
          "Somebody of this name and department has signed already. If you are another person, add a middle initial.";
      throw new Refused("name-taken", sentence, List.of(new Refused.FieldFault("name", sentence)));
    }
    audit.changed(
        actor,
        "attended",
        "training",
        session.id().toString(),
        Map.of("seat", seat.id().toString(), "account", actor.isStaff()));
  }

  /** The seat of a ticket, as long as its page is kept. */
  @Transactional(readOnly = true)
  public Taken taken(String ticket) {
    Instant now = clock.instant();
    Seat seat = files.seats().byTicket(ticket).orElseThrow(NotFound::new);
    Session session =
        files
            .sessions()
            .find(seat.session())
            .filter(
                one -> now.isBefore(one.endsAt().plus(Duration.ofDays(rules.number("pageDays")))))
            .orElseThrow(NotFound::new);
    Integer answered = seat.quizVersion();
    return taken(session, seat, answered == null ? session.quizVersion() : answered, now);
  }

  private Taken taken(Session session, Seat seat, int version, Instant now) {
    return new Taken(session, seat, version, files.questions().of(session.id(), version), now);
  }

  List<Material> materials(Session session) {
    return files.sessions().materials(session.id());
  }

  /** The session is held: no change of the quiz comes between reading and answering. */
  @Transactional
  public void answerQuiz(String ticket, Typed typed) {
    files.sessions().lock(taken(ticket).session().id());
    Taken taken = asShown(taken(ticket), typed);
    boolean second = taken.session().secondQuiz();
    if (!taken.firstQuiz() && !taken.secondQuiz()) {
      throw new Refused("quiz-closed", "This quiz is closed, or you have answered it.");
    }
    int right = 0;
    for (Question question : taken.quiz()) {
      String field = TakeTest.field(question.id());
      String chosen = typed.required(field, 2, typed.phrases().choose());
      if (chosen.matches("\\d") && Integer.parseInt(chosen) < question.options().size()) {
        right += question.isRight(Integer.valueOf(chosen)) ? 1 : 0;
      } else if (!chosen.isEmpty()) {
        typed.fault(field, typed.phrases().choose());
      }
    }
    typed.check();
    if (!files.seats().answered(taken.seat().id(), second, taken.version(), right)) {
      throw new Refused("quiz-answered", "You have answered this quiz.");
    }
    changed(taken, second ? "second quiz answered" : "first quiz answered");
  }

  /** Whoever was still reading a former version answers what they read. */
  private Taken asShown(Taken taken, Typed typed) {
    Integer shown = typed.number("version");
    return shown == null
            || taken.seat().quizVersion() != null
            || shown < 1
            || shown >= taken.version()
        ? taken
        : taken(taken.session(), taken.seat(), shown, taken.now());
  }

  @Transactional
  public void feedBack(String ticket, int useful, String words) {
    Taken taken = taken(ticket);
    if (!taken.feedback() || !files.seats().feedBack(taken.seat().id(), useful, words)) {
      throw new Refused(
          "feedback-closed", "You have told us already, or too much time has passed.");
    }
    changed(taken, "feedback given");
  }

  private void changed(Taken taken, String action) {
    audit.changed(
        Actor.PUBLIC,
        action,
        "training",
        taken.session().id().toString(),
        Map.of("seat", taken.seat().id().toString()));
  }

  private static String ticket() {
    byte[] random = new byte[18];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
