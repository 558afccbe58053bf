package org.harken.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.harken.access.Access;
import org.harken.access.PracticeLevel;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.competency.Competency;
import org.harken.competency.Framework;
import org.harken.competency.Statement;
import org.harken.competency.evidence.RecordPurpose;
import org.harken.competency.moving.MoveUp;
import org.harken.competency.person.KeepOwnWords;
import org.harken.competency.signing.AssessWork;
import org.harken.competency.signing.Look;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the practice team sign for each other, out of {@code team-ladder.yaml}. */
@Component
@Profile("demo")
class TeamLadder {

  /** What people do on their ladders. */
  @Component
  @Profile("demo")
  record Doings(
      RecordPurpose recordPurpose,
      AssessWork assessWork,
      KeepOwnWords keepOwnWords,
      MoveUp moveUp,
      Alerts alerts) {}

  private final Access access;
  private final Competency competency;
  private final Doings doings;

  TeamLadder(Access access, Competency competency, Doings doings) {
    this.access = access;
    this.competency = competency;
    this.doings = doings;
  }

  boolean stands() {
    return access
        .findStaff("senior" + LakesideHealth.MAIL)
        .map(one -> !competency.signOffs(one.id()).isEmpty())
        .orElse(true);
  }

  void make(Instant anchor) {
    Map<String, Object> plan = Library.map(Library.load("team-ladder.yaml"));
    Actor director = actor("director");
    Instant begun = anchor.minus(Duration.ofDays(760));
    LocalDate told = begun.atOffset(ZoneOffset.UTC).toLocalDate();
    TimeSource.at(
        begun,
        () -> {
          doings
              .recordPurpose()
              .begin(
                  director,
                  Library.required(plan, "purpose"),
                  true,
                  told,
                  Library.required(plan, "told"));
          return true;
        });
    Framework framework = competency.framework().orElseThrow();
    for (Object entry : Library.list(plan.get("people"))) {
      person(Library.map(entry), plan, framework, anchor);
    }
    for (Object entry : Library.list(plan.get("people"))) {
      seen(staff(Library.required(Library.map(entry), "key")).id());
    }
    seen(director.id());
  }

  private void person(
      Map<String, Object> one, Map<String, Object> plan, Framework framework, Instant anchor) {
    Staff staff = staff(Library.required(one, "key"));
    RandomGenerator random = Plan.chance(7_000_000L + staff.name().hashCode());
    PracticeLevel level = staff.level();
    int rungs = framework.levels().size();
    int at = level == null ? 0 : Math.min(rungs - 1, level.ordinal() * rungs / 4);
    for (int rung = 0; rung < rungs && rung <= at + 1; rung++) {
      int share = rung < at ? 100 : number(one, rung == at ? "here" : "above");
      List<Statement> statements = framework.levels().get(rung).statements();
      int signed = statements.size() * share / 100;
      for (int place = 0; place < statements.size(); place++) {
        Instant then =
            anchor.minus(
                Duration.ofDays(
                    20 + random.nextInt(rung < at && random.nextInt(8) == 0 ? 690 : 320)));
        UUID statement = statements.get(place).id();
        if (place < signed) {
          sign(
              one,
              staff,
              statement,
              rung,
              rung < at ? 2 + random.nextInt(2) : 2,
              then,
              pick(plan, "signed", random));
        } else if (rung == at && place <= signed + 1) {
          look(
              staff,
              statement,
              pick(plan, "looks", random),
              anchor.minus(Duration.ofDays(6 + place)));
          if (place == signed) {
            ask(staff, statement, anchor.minus(Duration.ofDays(3)));
          }
        }
      }
    }
    own(one, staff, anchor);
  }

  private void sign(
      Map<String, Object> one,
      Staff staff,
      UUID statement,
      int rung,
      int score,
      Instant then,
      String note) {
    Actor person = access.actor(staff.id());
    Actor first = access.actor(Objects.requireNonNull(staff.supervisor()));
    TimeSource.at(
        then,
        () -> {
          doings.assessWork().sign(first, staff.id(), statement, score, note);
          if (rung >= 2) {
            UUID second = staff(Library.required(one, "second")).id();
            if (!second.equals(first.id())) {
              doings.assessWork().ask(person, staff.id(), statement, second);
              doings.assessWork().sign(access.actor(second), staff.id(), statement, score, note);
            }
          }
          return true;
        });
  }

  private void ask(Staff staff, UUID statement, Instant then) {
    TimeSource.at(
        then,
        () -> {
          doings.assessWork().ask(access.actor(staff.id()), staff.id(), statement, null);
          return true;
        });
  }

  private void look(Staff staff, UUID statement, String note, Instant then) {
    Actor first = access.actor(Objects.requireNonNull(staff.supervisor()));
    TimeSource.at(
        then,
        () -> {
          doings.assessWork().look(first, staff.id(), statement, Look.OBSERVATION, 1, note);
          return true;
        });
  }

  private void own(Map<String, Object> one, Staff staff, Instant anchor) {
    Actor person = access.actor(staff.id());
    TimeSource.at(
        anchor.minus(Duration.ofDays(9)),
        () -> {
          doings
              .keepOwnWords()
              .setGoal(
                  person,
                  Library.required(one, "goal"),
                  anchor.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(60));
          doings.keepOwnWords().reflect(person, null, Library.required(one, "note"));
          String move = Library.text(one, "move");
          if (move != null) {
            doings.moveUp().propose(person, staff.id(), move);
          }
          return true;
        });
  }

  /** News of long ago has been read. */
  private void seen(UUID staff) {
    doings.alerts().unread(staff).forEach(line -> doings.alerts().seen(staff, line.id()));
  }

  private Staff staff(String key) {
    return access.findStaff(key + LakesideHealth.MAIL).orElseThrow();
  }

  private Actor actor(String key) {
    return access.actor(staff(key).id());
  }

  private static int number(Map<String, Object> one, String key) {
    return one.get(key) instanceof Integer number ? number : 0;
  }

  private static String pick(Map<String, Object> plan, String list, RandomGenerator random) {
    List<Object> lines = Library.list(plan.get(list));
    return String.valueOf(lines.get(random.nextInt(lines.size())));
  }
}
