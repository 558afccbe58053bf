package org.harken.competency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.AssignCurriculum;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.competency.curricula.DoUnit;
import org.harken.competency.curricula.LearnerPath;
import org.harken.competency.curricula.Question;
import org.harken.competency.curricula.Questions;
import org.harken.competency.curricula.ReadPath;
import org.harken.competency.curricula.TakeTest;
import org.harken.competency.curricula.WriteCurriculum;
import org.springframework.context.ApplicationContext;

/** A small curriculum written in a test, given to its trainee. */
public final class LearningHouse {

  final AccessFixture house;
  private final ApplicationContext context;
  public UUID curriculum = new UUID(0, 0);

  public LearningHouse(AccessFixture house, ApplicationContext context) {
    this.house = house;
    this.context = context;
  }

  static Typed typed(String... namesAndValues) {
    Map<String, String> typed = new HashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      typed.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return new Typed("test", typed);
  }

  /** Something to read, to watch twice, and a test of one choice and one free question. */
  UUID written() {
    var write = context.getBean(WriteCurriculum.class);
    var actor = house.supervisor;
    curriculum = write.begin(actor, typed("title", "First steps", "level", "E", "weeks", "4"));
    write.addUnit(
        actor,
        curriculum,
        typed("kind", "READING", "title", "Read this", "week", "1", "link", "/your-rights"),
        null);
    write.addUnit(
        actor,
        curriculum,
        typed("kind", "SHADOWING", "title", "Watch two", "week", "2", "times", "2"),
        null);
    UUID test =
        write.addUnit(
            actor,
            curriculum,
            typed("kind", "TEST", "title", "Show it", "week", "4", "passPercent", "100"),
            null);
    write.addQuestion(
        actor,
        curriculum,
        test,
        typed("question", "Who may complain?", "options", "Nobody\n*Anybody"));
    write.addQuestion(
        actor, curriculum, test, typed("question", "Why?", "guide", "Because it is a right."));
    write.putInForce(actor, curriculum);
    return curriculum;
  }

  UUID given() {
    return context
        .getBean(AssignCurriculum.class)
        .assign(house.supervisor, house.trainee.id(), written(), null);
  }

  LearnerPath path(UUID assignment) {
    return context.getBean(ReadPath.class).seen(house.trainee, assignment);
  }

  Unit unit(UUID assignment, int place) {
    return path(assignment).curriculum().units().get(place);
  }

  UUID asked(UUID assignment) {
    return context
        .getBean(DoUnit.class)
        .ask(
            house.trainee,
            assignment,
            unit(assignment, 1).id(),
            path(assignment).assignment().assignedOn(),
            house.senior.id().toString(),
            "The call at ten");
  }

  /** A try; right or wrong in what is chosen. */
  org.harken.competency.curricula.TestTry tried(UUID assignment, boolean well) {
    UUID test = unit(assignment, 2).id();
    return context
        .getBean(TakeTest.class)
        .handIn(house.trainee, assignment, test, answers(test, well));
  }

  Typed answers(UUID test, boolean well) {
    Map<String, String> typed = new HashMap<>();
    for (Question one : questions(test)) {
      typed.put(TakeTest.field(one.id()), one.free() ? "It is a right." : well ? "1" : "0");
    }
    return new Typed("test", typed);
  }

  List<Question> questions(UUID test) {
    return context.getBean(Questions.class).of(test);
  }

  Typed marks(UUID test, String mark) {
    Map<String, String> typed = new HashMap<>();
    questions(test).stream()
        .filter(Question::free)
        .forEach(one -> typed.put(TakeTest.field(one.id()), mark));
    return new Typed("mark", typed);
  }
}
