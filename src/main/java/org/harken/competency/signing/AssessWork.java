package org.harken.competency.signing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.model.Words;
import org.harken.competency.person.LadderReach;
import org.harken.competency.store.Assessments;
import org.harken.competency.store.Wordings;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody else looked: an observation, a simulated call, a test, feedback, or a signature. */
@Service
public class AssessWork {

  private static final Set<Look> LOOKS =
      EnumSet.of(Look.OBSERVATION, Look.SIMULATED_CALL, Look.TEST, Look.FEEDBACK);
  private static final int LONGEST = 2_000;

  /** Where it is written, and who is told. */
  @Component
  record Books(
      Assessments assessments, Wordings wordings, Alerts alerts, Audit audit, Clock clock) {}

  private final Books books;
  private final LadderReach reach;

  AssessWork(Books books, LadderReach reach) {
    this.books = books;
    this.reach = reach;
  }

  /**
   * @param score of the rubric, 0 to 3
   */
  @Transactional
  public void sign(
      Actor actor, UUID person, UUID statement, @Nullable Integer score, @Nullable String note) {
    Staff staff = signed(actor, person, statement);
    if (score == null || score < 0 || score > 3) {
      throw Refused.field("score", "What did you see? Please choose one of the four.");
    }
    keep(actor, staff, statement, Look.SIGNATURE, score, Words.optional("note", note, LONGEST));
    books.assessments().close(person, statement, actor.id(), books.clock().instant());
  }

  /** What was seen, without a signature. */
  @Transactional
  public void look(
      Actor actor,
      UUID person,
      UUID statement,
      @Nullable Look kind,
      @Nullable Integer score,
      @Nullable String note) {
    observe(actor, signed(actor, person, statement), statement, kind, score, note);
  }

  /** The same of somebody whom the caller found open to the actor. */
  @Transactional
  public void observe(
      Actor actor,
      Staff staff,
      UUID statement,
      @Nullable Look kind,
      @Nullable Integer score,
      @Nullable String note) {
    if (kind == null || !LOOKS.contains(kind)) {
      throw Refused.field("kind", "In which way did you see it?");
    }
    if (score != null && (score < 0 || score > 3)) {
      throw Refused.field("score", "Please choose one of the four, or none.");
    }
    keep(actor, staff, statement, kind, score, Words.needed("note", note, LONGEST));
  }

  private Staff signed(Actor actor, UUID person, UUID statement) {
    Staff staff = reach.person(actor, person);
    books.wordings().require(statement);
    if (actor.id().equals(person)) {
      throw new Refused("own-work", "Nobody signs for themselves. Ask somebody who saw it.");
    }
    if (!reach.maySign(actor, staff)) {
      throw new NotFound();
    }
    return staff;
  }

  private void keep(
      Actor actor, Staff staff, UUID statement, Look kind, @Nullable Integer score, String note) {
    UUID id =
        books
            .assessments()
            .add(actor, staff.id(), statement, kind, score, note, books.clock().instant());
    books
        .alerts()
        .tell(
            staff.id(),
            "assessed-" + id,
            actor.name()
                + " wrote down what they saw of your work: "
                + kind.label().toLowerCase(Locale.ROOT)
                + ".",
            "/ladder/people/" + staff.id() + "/statements/" + statement);
    books
        .audit()
        .changed(
            actor,
            "assessed",
            "ladder",
            staff.id().toString(),
            Map.of(
                "statement", statement.toString(),
                "kind", kind.name(),
                "score", score == null ? "none" : score.toString()));
  }

  private Staff observer(Staff staff, UUID observer) {
    return reach.observers(staff).stream()
        .filter(one -> one.id().equals(observer))
        .findFirst()
        .orElseThrow(() -> Refused.field("observer", "Please choose somebody from the list."));
  }

  private boolean isAsked(UUID person, UUID statement, @Nullable UUID observer) {
    return books.assessments().open(List.of(person)).stream()
        .filter(one -> one.statement().equals(statement))
        .anyMatch(one -> Objects.equals(one.observer(), observer));
  }

  /**
   * A signature is asked for, by whoever needs it or whoever supervises them.
   *
   * @param observer whom by name; null for whoever supervises
   */
  @Transactional
  public void ask(Actor actor, UUID person, UUID statement, @Nullable UUID observer) {
    Staff staff = reach.person(actor, person);
    books.wordings().require(statement);
    if (!actor.id().equals(person) && !reach.supervises(actor, staff)) {
      throw new NotFound();
    }
    Staff named = observer == null ? null : observer(staff, observer);
    if (isAsked(person, statement, observer)) {
      throw new Refused("asked-already", "This was asked already, and waits.");
    }
    books.assessments().ask(actor, person, statement, named, books.clock().instant());
    UUID told = named == null ? staff.supervisor() : named.id();
    if (told != null && !told.equals(actor.id())) {
      books
          .alerts()
          .tell(
              told,
              "asked-to-sign-" + Ids.next(),
              staff.name() + " asks you to look at one skill and sign what you see.",
              "/ladder/people/" + person + "/statements/" + statement);
    }
    books
        .audit()
        .changed(
            actor,
            "asked for a signature",
            "ladder",
            person.toString(),
            Map.of("statement", statement.toString(), "observer", String.valueOf(observer)));
  }
}
