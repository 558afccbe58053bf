package org.harken.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.harken.cases.cosign.Wish;
import org.harken.demo.CasePlan.Destiny;
import org.harken.people.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A senior signs what the trainee took down; a few of the newest still wait. */
@Component
@Profile("demo")
class Signing {

  private static final Duration NEW = Duration.ofDays(3);
  private static final Duration READ_AFTER = Duration.ofDays(20);

  private final Office office;

  Signing(Office office) {
    this.office = office;
  }

  void sign(Scene scene) {
    if (scene.toBeSigned && !waits(scene)) {
      sign(scene, scene.plan.number() % 3 == 0 ? "supervisor" : "senior");
    } else if (scene.toBeRead && scene.age().compareTo(READ_AFTER) > 0) {
      sign(scene, "supervisor");
    }
  }

  private static boolean waits(Scene scene) {
    Destiny destiny = scene.plan.destiny();
    boolean under =
        destiny == Destiny.TAKEN || destiny == Destiny.WAITING || destiny == Destiny.DRAFT;
    return under && scene.age().compareTo(NEW) < 0;
  }

  private void sign(Scene scene, String by) {
    List<Wish> wishes = wishes(scene);
    scene.then(() -> office.signIntake().sign(scene.actor(by), scene.reference, wishes));
  }

  /** Every third intake has something to put right; nothing of it changes what the case is. */
  private static List<Wish> wishes(Scene scene) {
    List<Wish> wishes = new ArrayList<>();
    int number = scene.plan.number();
    if (number % 3 == 1 && scene.plan.first().answers().onSurvey() == null) {
      wishes.add(
          new Wish(
              "answers.onSurvey", "no", "It was asked: say so, so that nobody asks them again."));
    }
    Person.Details speaker = scene.plan.first().speaker();
    if (number % 6 == 1 && speaker != null && speaker.contactWishes() == null) {
      wishes.add(
          new Wish(
              "complainant.contactWishes",
              "Mornings, by phone.",
              "They said when to call; it belongs here, not into a note."));
    }
    return wishes;
  }
}
