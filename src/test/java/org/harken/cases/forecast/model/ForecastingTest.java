package org.harken.cases.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.figures.model.Step;
import org.harken.cases.forecast.model.Forecast.Kind;
import org.harken.cases.forecast.model.ForecastRules.Band;
import org.harken.cases.forecast.model.Forecasting.Owed;
import org.junit.jupiter.api.Test;

class ForecastingTest {

  private static final Instant NOW = Instant.parse("2026-02-18T15:00:00Z");

  private static final ForecastRules RULES =
      new ForecastRules(
          "t",
          LocalDate.of(2000, 1, 1),
          24,
          200,
          1000,
          10,
          List.of(
              new Band("UNLIKELY", 0, "In time", false),
              new Band("MAY", 334, "May be late", true),
              new Band("LIKELY", 667, "Likely to be late", true)));

  /** So many past cases, each answered after so many days. */
  private static List<Pace.Course> answered(int many, int... days) {
    List<Pace.Course> courses = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Instant received = NOW.minus(Duration.ofDays(300 + i));
      Instant left = received.plus(Duration.ofDays(days[i % days.length]));
      courses.add(
          new Pace.Course(
              new Milestones(
                  Map.of(Step.RECEIVED, received),
                  Map.of(Goal.ANSWER, left),
                  left.plus(Duration.ofDays(5))),
              true));
    }
    return courses;
  }

  private static List<Pace> paces(List<Pace.Course> courses) {
    List<Pace> paces = new ArrayList<>();
    for (Step step : Step.values()) {
      paces.add(Pace.of(Goal.ANSWER, step, courses));
    }
    return paces;
  }

  private static Milestones open(int daysAgo) {
    return new Milestones(
        Map.of(Step.RECEIVED, NOW.minus(Duration.ofDays(daysAgo))), Map.of(), NOW);
  }

  private static Owed dueIn(int days) {
    return new Owed(Goal.ANSWER, "Final answer", NOW.plus(Duration.ofDays(days)), days < 0);
  }

  private static Forecast of(List<Pace> paces, Milestones milestones, Owed... owed) {
    return new Forecasting(RULES, paces).of(milestones, List.of(owed), NOW);
  }

  @Test
  void isTheShareOfPastCasesThatTookLongerThanIsLeft() {
    // of ten: one after 5 days, three after 20, six after 40
    List<Pace> paces = paces(answered(400, 5, 20, 20, 20, 40, 40, 40, 40, 40, 40));
    Forecast fresh = of(paces, open(0), dueIn(30));
    assertThat(fresh.kind()).isEqualTo(Kind.KNOWN);
    assertThat(fresh.thousandths()).isEqualTo(600);
    assertThat(fresh.past()).isEqualTo(400);
    Forecast older = of(paces, open(10), dueIn(20));
    assertThat(older.thousandths()).as("of the nine of ten that lasted ten days").isEqualTo(667);
    Forecast oldest = of(paces, open(25), dueIn(5));
    assertThat(oldest.thousandths()).as("what lasts 25 days lasts 40").isEqualTo(999);
  }

  @Test
  void saysNothingBelowTwoHundredPastCases() {
    Forecast few = of(paces(answered(199, 20)), open(0), dueIn(30));
    assertThat(few.kind()).isEqualTo(Kind.TOO_FEW);
    assertThat(few.past()).isEqualTo(199);
    assertThat(of(paces(answered(200, 20)), open(0), dueIn(30)).kind()).isEqualTo(Kind.KNOWN);
    assertThat(ForecastWords.why(few, RULES, "grievances"))
        .isEqualTo(
            "There are 199 past grievances of this house to compare with; Harken says nothing below 200.");
  }

  @Test
  void openCasesAreCountedForAsLongAsTheyWereSeenButAreNoPastCases() {
    List<Pace.Course> courses = new ArrayList<>(answered(150, 20));
    for (int i = 0; i < 100; i++) {
      courses.add(new Pace.Course(open(30), false));
    }
    Pace pace = Pace.of(Goal.ANSWER, Step.RECEIVED, courses);
    assertThat(pace.past()).isEqualTo(150);
    assertThat(pace.curve().count()).isEqualTo(250);
    assertThat(of(paces(courses), open(0), dueIn(30)).kind()).isEqualTo(Kind.TOO_FEW);
  }

  @Test
  void saysNothingWhereTooFewLastedSoLong() {
    Forecast none = of(paces(answered(300, 20)), open(50), dueIn(3));
    assertThat(none.kind()).isEqualTo(Kind.NONE_SO_LONG);
    assertThat(none.past()).isEqualTo(300);
  }

  @Test
  void countsFromTheStepTheCaseHasComeToAndElseFromTheOneBefore() {
    List<Pace.Course> courses = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Instant received = NOW.minus(Duration.ofDays(400));
      Map<Step, Instant> steps = new EnumMap<>(Step.class);
      steps.put(Step.RECEIVED, received);
      if (i < 250) {
        steps.put(Step.TAKEN, received.plus(Duration.ofDays(20)));
      }
      if (i < 100) {
        steps.put(Step.BEGUN, received.plus(Duration.ofDays(22)));
      }
      Instant left = received.plus(Duration.ofDays(24));
      courses.add(new Pace.Course(new Milestones(steps, Map.of(Goal.ANSWER, left), left), true));
    }
    Milestones begun =
        new Milestones(
            Map.of(
                Step.RECEIVED, NOW.minus(Duration.ofDays(2)),
                Step.TAKEN, NOW.minus(Duration.ofDays(1)),
                Step.BEGUN, NOW),
            Map.of(),
            NOW);
    Forecast forecast = of(paces(courses), begun, dueIn(10));
    assertThat(forecast.step()).as("only a hundred came to BEGUN").isEqualTo(Step.TAKEN);
    assertThat(forecast.past()).isEqualTo(250);
    assertThat(forecast.thousandths()).as("four days after it was taken").isZero();
  }

  @Test
  void ofSeveralTheLikeliestIsSaidAndWhatIsLateIsLate() {
    List<Pace> paces = paces(answered(400, 5, 20, 20, 20, 40, 40, 40, 40, 40, 40));
    Owed soon = new Owed(Goal.ANSWER, "Answer as promised", NOW.plus(Duration.ofDays(3)), false);
    assertThat(of(paces, open(0), dueIn(30), soon).label()).isEqualTo("Answer as promised");
    Forecast late = of(paces, open(40), dueIn(30), dueIn(-1));
    assertThat(late.kind()).isEqualTo(Kind.LATE);
    assertThat(late.thousandths()).isEqualTo(1000);
    assertThat(of(paces, open(0)).kind()).isEqualTo(Kind.NOTHING_OWED);
  }

  @Test
  void isSaidInWordsWithoutAPercentage() {
    List<Pace> paces = paces(answered(400, 5, 20, 20, 20, 40, 40, 40, 40, 40, 40));
    Forecast forecast = of(paces, open(0), dueIn(30));
    assertThat(ForecastWords.brief(forecast, RULES)).isEqualTo("May be late");
    assertThat(ForecastWords.why(forecast, RULES, "grievances"))
        .isEqualTo(
            "Of ten such cases that had come as far and lasted as long, about six took longer than is left for: final answer.");
    assertThat(ForecastWords.basis(forecast, "grievances"))
        .isEqualTo(
            "From 400 past grievances of this house, counted from: received, nobody has it yet.");
  }
}
