package org.harken.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Question;
import org.harken.competency.curricula.TakeTest;
import org.harken.competency.development.ActivityKind;
import org.harken.competency.development.KeepLog;
import org.harken.competency.reading.Proposal.Decision;
import org.harken.demo.LearningPractice.Cast;
import org.harken.platform.web.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A mentor pair, a log with a credential, readings with proposals, and two training sessions. */
@Component
@Profile("demo")
class DevelopmentScene {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private final DevelopmentRooms rooms;
  private final TrainingRooms training;

  DevelopmentScene(DevelopmentRooms rooms, TrainingRooms training) {
    this.rooms = rooms;
    this.training = training;
  }

  void play(Cast cast) {
    Map<String, Object> content = LearningPractice.content();
    talks(cast, Library.texts(content.get("talks")));
    log(cast, Library.list(content.get("log")));
    readings(cast, content);
    given(cast, Library.map(content.get("session")));
    coming(cast, Library.map(content.get("coming")));
  }

  private void talks(Cast cast, List<String> words) {
    Actor senior = cast.who("senior");
    cast.ago(
        46,
        () -> {
          UUID pair =
              rooms
                  .pairUp()
                  .pair(
                      senior,
                      cast.staff("trainee").id(),
                      cast.mail("senior"),
                      cast.day(46),
                      null,
                      null);
          cast.ago(32, () -> rooms.keepTalk().keep(senior, pair, cast.day(32), words.get(0), null));
          cast.ago(
              18,
              () ->
                  rooms
                      .keepTalk()
                      .keep(cast.who("trainee"), pair, cast.day(18), words.get(1), cast.day(-3)));
        });
  }

  private void log(Cast cast, List<?> lines) {
    Actor senior = cast.who("senior");
    cast.ago(310, () -> rooms.keepLog().hold(senior, "BCPA", cast.day(3 * 365 - 80), null, null));
    for (Object entry : lines) {
      Map<String, Object> line = Library.map(entry);
      int ago = (Integer) line.getOrDefault("daysAgo", 1);
      cast.ago(
          ago,
          () ->
              rooms
                  .keepLog()
                  .add(
                      senior,
                      new KeepLog.NewLine(
                          cast.day(ago),
                          ActivityKind.valueOf(Library.required(line, "kind")),
                          Library.required(line, "title"),
                          String.valueOf(line.get("provider")),
                          (Integer) line.getOrDefault("minutes", 0),
                          Library.required(line, "category")),
                      null));
    }
  }

  private void readings(Cast cast, Map<String, Object> content) {
    List<UUID> added = new ArrayList<>();
    int ago = 40;
    for (Object reading : Library.list(content.get("readings"))) {
      int day = ago;
      cast.ago(
          day,
          () ->
              added.add(
                  rooms
                      .reading()
                      .add(cast.who("lead"), CurriculumScene.typed(Library.map(reading)), null)));
      ago -= 12;
    }
    cast.ago(20, () -> rooms.reading().read(cast.who("senior"), added.get(0)));
    cast.ago(19, () -> rooms.reading().read(cast.who("senior"), added.get(2)));
    cast.ago(15, () -> rooms.reading().read(cast.who("developing"), added.get(0)));
    int place = 0;
    for (Object entry : Library.list(content.get("proposals"))) {
      Map<String, Object> proposal = Library.map(entry);
      UUID because = added.get(place++);
      cast.ago(14, () -> propose(cast, proposal, because));
    }
  }

  private void propose(Cast cast, Map<String, Object> proposal, UUID because) {
    UUID id =
        rooms
            .change()
            .propose(
                cast.who("senior"),
                because,
                Library.required(proposal, "wish"),
                Library.required(proposal, "why"),
                cast.mail("supervisor"));
    String decision = Library.text(proposal, "decision");
    if (decision != null) {
      cast.ago(
          7,
          () ->
              rooms
                  .change()
                  .decide(
                      cast.who("supervisor"),
                      id,
                      Decision.valueOf(decision),
                      decision.equals("TRIED") ? cast.day(-30) : null,
                      Library.required(proposal, "words")));
    }
  }

  private void given(Cast cast, Map<String, Object> plan) {
    Actor senior = cast.who("senior");
    UUID[] made = new UUID[1];
    cast.ago(
        30,
        () -> {
          made[0] = plan(cast, senior, plan, local(cast, -14));
          for (Object question : Library.list(plan.get("questions"))) {
            training
                .quiz()
                .addQuestion(senior, made[0], CurriculumScene.typed(Library.map(question)));
          }
          training
              .plan()
              .addMaterial(
                  senior, made[0], CurriculumScene.typed(Library.map(plan.get("material"))), null);
        });
    cast.ago(14, () -> give(cast, senior, made[0], Library.texts(plan.get("people"))));
  }

  private void give(Cast cast, Actor trainer, UUID session, List<String> people) {
    training.run().openDoor(trainer, session);
    String code = training.run().code(trainer, session);
    List<House.Unit> units =
        cast.house().units().stream()
            .filter(unit -> unit.facility().id().equals(facility(cast).id()))
            .toList();
    List<String> tickets = new ArrayList<>();
    for (int place = 0; place < people.size(); place++) {
      String ward = units.get(place % 5 < 3 ? 0 : 1).department().id().toString();
      tickets.add(training.attend().sign(Actor.PUBLIC, code, people.get(place), ward));
    }
    tickets.add(
        training
            .attend()
            .sign(cast.who("department"), code, "", units.get(1).department().id().toString()));
    List<Question> quiz = training.questions().of(session);
    answer(tickets, quiz, 0);
    training.run().openSecondQuiz(trainer, session);
    answer(tickets, quiz, 1);
    for (int place = 0; place < 8; place++) {
      training
          .attend()
          .feedBack(tickets.get(place), 3 + place % 2, place == 2 ? "More time for examples." : "");
    }
    training.run().end(trainer, session);
  }

  /** Before, every second person knows about half; after, nearly all know nearly all. */
  private void answer(List<String> tickets, List<Question> quiz, int round) {
    for (int person = 0; person < tickets.size(); person++) {
      Map<String, String> typed = new HashMap<>();
      for (int place = 0; place < quiz.size(); place++) {
        Question one = quiz.get(place);
        int right = one.rightOption() == null ? 0 : one.rightOption();
        boolean knows = round == 0 ? (person + place) % 2 == 0 : (person * 3 + place) % 7 != 0;
        typed.put(
            TakeTest.field(one.id()),
            String.valueOf(knows ? right : (right + 1) % one.options().size()));
      }
      training.attend().answerQuiz(tickets.get(person), new Typed("", typed));
    }
  }

  private void coming(Cast cast, Map<String, Object> plan) {
    Actor supervisor = cast.who("supervisor");
    cast.ago(
        3,
        () -> {
          UUID session = plan(cast, supervisor, plan, workday(local(cast, 9)));
          House.Unit unit =
              cast.house().units().stream()
                  .filter(one -> one.facility().id().equals(facility(cast).id()))
                  .findFirst()
                  .orElseThrow();
          training.invite().department(supervisor, session, unit.department().id());
        });
  }

  private UUID plan(Cast cast, Actor trainer, Map<String, Object> plan, ZonedDateTime about) {
    Map<String, Object> typed = new HashMap<>(plan);
    typed.put("facility", facility(cast).id());
    typed.put("startsAt", TYPED.format(about.truncatedTo(ChronoUnit.HOURS)));
    return training.plan().plan(trainer, CurriculumScene.typed(typed));
  }

  private static ZonedDateTime local(Cast cast, int days) {
    return cast.anchor().plus(Duration.ofDays(days)).atZone(facility(cast).zone());
  }

  /** In the afternoon of a day on which people work. */
  private static ZonedDateTime workday(ZonedDateTime about) {
    ZonedDateTime day = about.with(LocalTime.of(14, 0));
    while (day.getDayOfWeek().getValue() > 5) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Facility facility(Cast cast) {
    return cast.house().units().getFirst().facility();
  }
}
