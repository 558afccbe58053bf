package org.harken.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.harken.demo.CasePlan.Destiny;
import org.harken.demo.Situation.Sort;

/**
 * How far a case has come, by its age. The newest ones are laid out by hand, so that Today has
 * somebody in danger, something late, something due and something to release at every start.
 */
final class Destinies {

  /** A case laid out by hand. */
  private record Scene(long minutes, Sort sort, Destiny destiny) {}

  private static final int DAY = 24 * 60;

  private static final List<Scene> SCENES =
      List.of(
          new Scene(21, Sort.HARM, Destiny.UNASSIGNED),
          new Scene(48, Sort.CONCERN, Destiny.UNASSIGNED),
          new Scene(95, Sort.QUESTION, Destiny.CLOSED),
          new Scene(170, Sort.CONCERN, Destiny.TAKEN),
          new Scene(260, Sort.SETTLED, Destiny.CLOSED),
          new Scene(9 * 60, Sort.CONCERN, Destiny.UNASSIGNED),
          new Scene(14 * 60, Sort.THANKS, Destiny.UNASSIGNED),
          new Scene(19 * 60, Sort.CONCERN, Destiny.UNASSIGNED),
          new Scene(26 * 60, Sort.HARM, Destiny.WAITING),
          new Scene(DAY + 300, Sort.CONCERN, Destiny.WAITING),
          new Scene(DAY + 700, Sort.BILLING, Destiny.WAITING),
          new Scene(2 * DAY, Sort.CONCERN, Destiny.UNASSIGNED),
          new Scene(2 * DAY + 300, Sort.CONCERN, Destiny.TAKEN),
          new Scene(3 * DAY, Sort.CONCERN, Destiny.DRAFT),
          new Scene(3 * DAY + 400, Sort.NEIGHBOUR, Destiny.TAKEN),
          new Scene(4 * DAY, Sort.CONCERN, Destiny.WRITTEN),
          new Scene(4 * DAY + 500, Sort.CONCERN, Destiny.WAITING),
          new Scene(5 * DAY, Sort.CONCERN, Destiny.DRAFT),
          new Scene(5 * DAY + 400, Sort.CONCERN, Destiny.WRITTEN),
          new Scene(6 * DAY, Sort.CONCERN, Destiny.WAITING),
          new Scene(6 * DAY + 500, Sort.CONCERN, Destiny.DRAFT),
          new Scene(7 * DAY, Sort.CONCERN, Destiny.WRITTEN),
          new Scene(8 * DAY + 300, Sort.CONCERN, Destiny.WAITING),
          new Scene(9 * DAY, Sort.CONCERN, Destiny.ANSWERED),
          new Scene(10 * DAY, Sort.CONCERN, Destiny.DRAFT),
          new Scene(12 * DAY, Sort.CONCERN, Destiny.PROGRESS),
          new Scene(13 * DAY, Sort.UNNAMED, Destiny.WAITING));

  private Destinies() {}

  static Optional<Sort> sort(int number) {
    return number < SCENES.size() ? Optional.of(SCENES.get(number).sort) : Optional.empty();
  }

  static Optional<Duration> age(int number) {
    return number < SCENES.size()
        ? Optional.of(Duration.ofMinutes(SCENES.get(number).minutes))
        : Optional.empty();
  }

  static Destiny of(int number, Sort sort, Duration age, RandomGenerator random) {
    int ticket = random.nextInt(1000);
    if (number < SCENES.size()) {
      return SCENES.get(number).destiny;
    }
    long days = age.toDays();
    return switch (sort) {
      case CONCERN, HARM -> concern(days, ticket);
      case BILLING, UNNAMED, NEIGHBOUR ->
          days < 12
              ? Destiny.WAITING
              : days < 40 && ticket < 120 ? Destiny.WAITING : Destiny.CLOSED;
      case SETTLED, THANKS, QUESTION, SURVEY -> Destiny.CLOSED;
    };
  }

  private static Destiny concern(long days, int ticket) {
    if (days < 7) {
      return ticket < 150
          ? Destiny.TAKEN
          : ticket < 600 ? Destiny.WAITING : ticket < 800 ? Destiny.DRAFT : Destiny.CLOSED;
    }
    if (days < 25) {
      return ticket < 220
          ? Destiny.PROGRESS
          : ticket < 290 ? Destiny.ANSWERED : ticket < 320 ? Destiny.ENDED : Destiny.CLOSED;
    }
    if (days < 70) {
      return ticket < 15 ? Destiny.PROGRESS : ticket < 60 ? Destiny.ENDED : Destiny.CLOSED;
    }
    return ticket < 30 ? Destiny.ENDED : Destiny.CLOSED;
  }
}
