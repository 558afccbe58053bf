package org.harken.demo;

import org.harken.demo.CasePlan.Destiny;

/**
 * How fast a grievance is answered: most within the week, some after a progress letter, a few late.
 *
 * @param progressAt the day of the progress letter, or 0 for none
 * @param promise how many days it asks for
 * @param answerAt the day of the answer
 */
record Pace(double progressAt, int promise, double answerAt) {

  static Pace of(Scene scene) {
    int ticket = scene.random.nextInt(100);
    double early = scene.random.nextDouble();
    if (scene.plan.destiny() == Destiny.PROGRESS) {
      return new Pace(4.5 + 2 * early, 20 + scene.random.nextInt(4), 30);
    }
    if (ticket < 60) {
      return new Pace(0, 0, 2.5 + 3.8 * early);
    }
    if (ticket < 90) {
      return new Pace(4.5 + 2 * early, 18, 9 + 13 * early);
    }
    // late: a week passed without a word, or the promised day did
    return ticket < 96
        ? new Pace(0, 0, 8 + 4 * early)
        : new Pace(4.5 + 2 * early, 18, 31 + 6 * early);
  }
}
