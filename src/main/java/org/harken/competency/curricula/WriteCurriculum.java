package org.harken.competency.curricula;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Curriculum.Status;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.competency.learning.Links;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A curriculum is written as a draft, unit by unit, then put in force and changed no more. */
@Service
public class WriteCurriculum {

  private static final int MOST_UNITS = 60;
  private static final String SUBJECT = "curriculum";

  private final Curricula curricula;
  private final Questions questions;
  private final Audit audit;
  private final Clock clock;

  WriteCurriculum(Curricula curricula, Questions questions, Audit audit, Clock clock) {
    this.curricula = curricula;
    this.questions = questions;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public UUID begin(Actor actor, Typed typed) {
    UUID id = Ids.next();
    var draft =
        new Curriculum(
            id,
            id.toString(),
            1,
            typed.required("title", 200, "What is it called?"),
            typed.required("level", 20, "Which level does it lead through? Such as E."),
            typed.maybe("about", 2_000),
            typed.number("weeks", 1, 104, 10),
            Status.DRAFT,
            actor.name(),
            List.of());
    typed.check();
    curricula.insert(draft, actor, clock.instant());
    changed(actor, "begun", draft);
    return id;
  }

  /** A copy to change: people who have begun stay with the version they have. */
  @Transactional
  public UUID newVersion(Actor actor, UUID id) {
    Curriculum known = curricula.find(id).orElseThrow(NotFound::new);
    if (known.status() == Status.DRAFT) {
      throw new Refused("This is a draft still. Change it as it is.");
    }
    UUID fresh = Ids.next();
    List<Unit> units = known.units().stream().map(unit -> unit.copy(Ids.next())).toList();
    var draft =
        new Curriculum(
            fresh,
            known.code(),
            curricula.newest(known.code()) + 1,
            known.title(),
            known.level(),
            known.about(),
            known.weeks(),
            Status.DRAFT,
            actor.name(),
            units);
    if (!curricula.insert(draft, actor, clock.instant())) {
      throw new Refused("Somebody else has just begun a new version. Look again.");
    }
    for (int i = 0; i < units.size(); i++) {
      copyQuestions(known.units().get(i).id(), units.get(i).id());
    }
    changed(actor, "begun", draft);
    return fresh;
  }

  private void copyQuestions(UUID from, UUID to) {
    int place = 0;
    for (Question one : questions.of(from)) {
      questions.add(
          to,
          ++place,
          new Question(Ids.next(), one.text(), one.options(), one.rightOption(), one.guide()));
    }
  }

  @Transactional
  public UUID addUnit(Actor actor, UUID id, Typed typed, @Nullable StoredFile file) {
    Curriculum draft = draft(id);
    UnitKind kind = typed.choice("kind", UnitKind.class, UnitKind.READING);
    var unit =
        new Unit(
            Ids.next(),
            draft.units().stream().mapToInt(Unit::place).max().orElse(0) + 1,
            kind,
            typed.required("title", 200, "What is to be done?"),
            typed.maybe("about", 2_000),
            Links.read(typed, "link"),
            file == null ? null : file.id(),
            file == null ? "" : file.name(),
            statements(typed),
            kind.observed() ? typed.number("times", 1, 50, 1) : 1,
            typed.number("week", 1, Math.max(1, draft.weeks()), draft.weeks()),
            kind == UnitKind.TEST ? typed.number("passPercent", 1, 100, 80) : 0);
    if (draft.units().size() >= MOST_UNITS) {
      typed.fault("title", "A curriculum has at most 60 units.");
    }
    typed.check();
    curricula.insert(id, unit);
    changed(actor, "unit added", draft);
    return unit.id();
  }

  /** Codes of the framework's statements, such as E3, loosely: the framework may change. */
  private static String statements(Typed typed) {
    String text = typed.maybe("statements", 100);
    if (!text.isEmpty()
        && !text.matches("[A-Za-z]{1,6}[0-9]{1,3}([,; ]+[A-Za-z]{1,6}[0-9]{1,3})*")) {
      typed.fault("statements", "Please give codes such as E3, with commas between them.");
    }
    return text.toUpperCase(java.util.Locale.ROOT).replaceAll("[,; ]+", ", ");
  }

  @Transactional
  public void removeUnit(Actor actor, UUID id, UUID unit) {
    Curriculum draft = draft(id);
    curricula.removeUnit(of(draft, unit).id());
    changed(actor, "unit removed", draft);
  }

  /** One place earlier. */
  @Transactional
  public void moveUp(Actor actor, UUID id, UUID unit) {
    Curriculum draft = draft(id);
    Unit moved = of(draft, unit);
    int at = draft.units().indexOf(moved);
    if (at > 0) {
      Unit before = draft.units().get(at - 1);
      curricula.move(moved.id(), before.place());
      curricula.move(before.id(), moved.place());
      changed(actor, "unit moved", draft);
    }
  }

  @Transactional
  public void addQuestion(Actor actor, UUID id, UUID unit, Typed typed) {
    Curriculum draft = draft(id);
    if (of(draft, unit).kind() != UnitKind.TEST) {
      throw new Refused("Only a test has questions.");
    }
    int there = questions.of(unit).size();
    if (there >= Questions.MOST) {
      typed.fault("question", "A test has at most 30 questions.");
    }
    questions.add(unit, there + 1, Questions.read(typed, true));
    changed(actor, "question added", draft);
  }

  @Transactional
  public void removeQuestion(Actor actor, UUID id, UUID unit, UUID question) {
    Curriculum draft = draft(id);
    questions.remove(of(draft, unit).id(), question);
    changed(actor, "question removed", draft);
  }

  @Transactional
  public void putInForce(Actor actor, UUID id) {
    Curriculum draft = draft(id);
    if (draft.units().isEmpty()) {
      throw new Refused("Add at least one unit first.");
    }
    for (Unit unit : draft.units()) {
      if (unit.kind() == UnitKind.TEST && questions.of(unit.id()).isEmpty()) {
        throw new Refused("The test \"" + unit.title() + "\" has no question yet.");
      }
    }
    curricula.putInForce(draft);
    changed(actor, "put in force", draft);
  }

  private Curriculum draft(UUID id) {
    Curriculum known = curricula.find(id).orElseThrow(NotFound::new);
    return curricula
        .draft(known.id())
        .orElseThrow(
            () -> new Refused("This version is in force. Begin a new version to change it."));
  }

  private static Unit of(Curriculum curriculum, UUID unit) {
    return curriculum.units().stream()
        .filter(one -> one.id().equals(unit))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private void changed(Actor actor, String action, Curriculum one) {
    audit.changed(actor, action, SUBJECT, one.id().toString(), Map.of("version", one.version()));
  }
}
