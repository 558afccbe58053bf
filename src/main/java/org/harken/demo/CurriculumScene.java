package org.harken.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.competency.curricula.LearnerPath;
import org.harken.competency.curricula.Question;
import org.harken.competency.curricula.TakeTest;
import org.harken.demo.LearningPractice.Cast;
import org.harken.platform.web.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two curricula under way: the orientation of the trainee, and a second one written here. */
@Component
@Profile("demo")
class CurriculumScene {

  private final LearningRooms rooms;

  CurriculumScene(LearningRooms rooms) {
    this.rooms = rooms;
  }

  boolean stands(Cast cast) {
    return !rooms.readPath().of(cast.staff("trainee").id()).isEmpty();
  }

  void play(Cast cast) {
    UUID path = orientation(cast);
    List<Unit> units = units(path, cast);
    Actor trainee = cast.who("trainee");
    cast.ago(48, () -> rooms.doUnit().read(trainee, path, units.get(0).id()));
    cast.ago(47, () -> rooms.doUnit().read(trainee, path, units.get(1).id()));
    String[] observers = {"senior", "bilingual", "developing", "senior", "lead"};
    for (int time = 0; time < observers.length; time++) {
      String observer = observers[time];
      int ago = 45 - 3 * time;
      cast.ago(ago, () -> counted(cast, path, units.get(2), observer, ago));
    }
    cast.ago(30, () -> test(cast, path, units.get(3), false));
    cast.ago(26, () -> test(cast, path, units.get(3), true));
    cast.ago(20, () -> counted(cast, path, units.get(4), "senior", 20));
    cast.ago(13, () -> counted(cast, path, units.get(4), "developing", 13));
    second(cast);
  }

  /** What waits today: the trainee asked for one more. */
  void ask(Cast cast) {
    LearnerPath path = rooms.readPath().of(cast.staff("trainee").id()).getFirst();
    cast.ago(
        1,
        () ->
            rooms
                .doUnit()
                .ask(
                    cast.who("trainee"),
                    path.assignment().id(),
                    path.curriculum().units().get(4).id(),
                    cast.day(2),
                    cast.mail("senior"),
                    "The call of Tuesday. I think I spoke too fast."));
  }

  private UUID orientation(Cast cast) {
    UUID curriculum =
        rooms.curricula().inForce().stream()
            .filter(one -> one.code().equals("orientation"))
            .findFirst()
            .orElseThrow()
            .id();
    UUID[] path = new UUID[1];
    cast.ago(
        49,
        () ->
            path[0] =
                rooms
                    .assign()
                    .assign(cast.who("senior"), cast.staff("trainee").id(), curriculum, null));
    return path[0];
  }

  private List<Unit> units(UUID path, Cast cast) {
    return rooms.readPath().seen(cast.who("trainee"), path).curriculum().units();
  }

  private void counted(Cast cast, UUID path, Unit unit, String observer, int ago) {
    UUID time =
        rooms
            .doUnit()
            .ask(cast.who("trainee"), path, unit.id(), cast.day(ago), cast.mail(observer), "");
    rooms.doUnit().answer(cast.who(observer), time, true, "");
  }

  private void test(Cast cast, UUID path, Unit unit, boolean well) {
    Map<String, String> typed = new HashMap<>();
    List<Question> questions = rooms.questions().of(unit.id());
    for (Question one : questions) {
      Integer right = one.rightOption();
      typed.put(
          TakeTest.field(one.id()),
          right == null
              ? "A number, my name, and the day on which they hear from us."
              : String.valueOf(well ? right : (right + 1) % one.options().size()));
    }
    var handedIn =
        rooms.takeTest().handIn(cast.who("trainee"), path, unit.id(), new Typed("", typed));
    Map<String, String> marks = new HashMap<>();
    questions.stream()
        .filter(Question::free)
        .forEach(one -> marks.put(TakeTest.field(one.id()), "right"));
    rooms.markTest().mark(cast.who("senior"), handedIn.id(), new Typed("", marks));
  }

  private void second(Cast cast) {
    Map<String, Object> content = Library.map(LearningPractice.content().get("curriculum"));
    Actor supervisor = cast.who("supervisor");
    cast.ago(
        60,
        () -> {
          UUID draft = rooms.write().begin(supervisor, typed(content));
          UUID last = draft;
          for (Object unit : Library.list(content.get("units"))) {
            last = rooms.write().addUnit(supervisor, draft, typed(Library.map(unit)), null);
          }
          for (Object question : Library.list(content.get("questions"))) {
            rooms.write().addQuestion(supervisor, draft, last, typed(Library.map(question)));
          }
          rooms.write().putInForce(supervisor, draft);
          UUID path = rooms.assign().assign(supervisor, cast.staff("developing").id(), draft, null);
          Unit first = rooms.readPath().seen(supervisor, path).curriculum().units().getFirst();
          rooms.doUnit().read(cast.who("developing"), path, first.id());
        });
  }

  /** The texts of an entry, as somebody would type them. */
  static Typed typed(Map<String, Object> entry) {
    Map<String, String> texts = new HashMap<>();
    entry.forEach((key, value) -> texts.put(key, String.valueOf(value)));
    return new Typed("", texts);
  }
}
