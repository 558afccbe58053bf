package org.harken.clocks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.harken.clocks.figures.Survival.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against numbers printed in every textbook: 42 patients with leukaemia, weeks in remission
 * (Freireich and others, Blood 21, 1963), as Kaplan and Meier's method gives them.
 */
class SurvivalTest {

  /** The treated 21; a minus is a patient still in remission when last seen. */
  private static final Survival TREATED =
      of(6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35);

  private static final Survival PLACEBO =
      of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

  private static Survival of(int... times) {
    return Survival.of(
        Arrays.stream(times)
            .mapToObj(time -> time < 0 ? Seen.open(-time) : Seen.ended(time))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 21, 1.0000",
    "5, 21, 1.0000",
    "6, 21, 0.8571",
    "7, 17, 0.8067",
    "9, 16, 0.8067",
    "10, 15, 0.7529",
    "13, 12, 0.6902",
    "16, 11, 0.6275",
    "21, 7, 0.6275",
    "22, 7, 0.5378",
    "23, 6, 0.4482",
    "35, 1, 0.4482"
  })
  void treatedPatientsAreAsPrinted(long week, long atRisk, double share) {
    assertThat(TREATED.atRisk(week)).isEqualTo(atRisk);
    assertThat(TREATED.share(week)).isCloseTo(share, within(0.00005));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.9048",
    "2, 0.8095",
    "3, 0.7619",
    "4, 0.6667",
    "5, 0.5714",
    "8, 0.3810",
    "11, 0.2857",
    "12, 0.1905",
    "15, 0.1429",
    "17, 0.0952",
    "22, 0.0476",
    "23, 0.0000"
  })
  void untreatedPatientsAreAsPrinted(long week, double share) {
    assertThat(PLACEBO.share(week)).isCloseTo(share, within(0.00005));
  }

  @Test
  void mediansAreAsPrintedAndUnknownWhereTooFewHaveEnded() {
    assertThat(TREATED.within(0.5)).hasValue(23);
    assertThat(PLACEBO.within(0.5)).hasValue(8);
    assertThat(PLACEBO.within(0.9)).hasValue(17);
    assertThat(TREATED.within(0.9)).as("44 of 100 were never seen to end").isEmpty();
    assertThat(of(-3, -4, -5).within(0.5)).isEmpty();
    assertThat(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).within(0.9)).hasValue(9);
  }

  @Test
  void whatIsOpenLengthensTheMedianThatClosedOnesAloneWouldFlatter() {
    Survival closedOnly = of(1, 2, 3, 4, 5);
    Survival withOpen = of(1, 2, 3, 4, 5, -6, -6, -6, -6);
    assertThat(closedOnly.within(0.5)).hasValue(3);
    assertThat(withOpen.within(0.5)).hasValue(5);
  }

  @Test
  void theMeanIsThePlainOneWhereEverythingEnded() {
    assertThat(PLACEBO.mean().orElseThrow()).isCloseTo(182 / 21.0, within(1e-9));
    assertThat(TREATED.mean().orElseThrow())
        .as("up to week 35, as printed: 23.29")
        .isCloseTo(23.29, within(0.01));
    assertThat(of().mean()).isEmpty();
  }

  @Test
  void saysHowLikelyWhatHasLastedLastsPastALimit() {
    assertThat(PLACEBO.past(8, 4).orElseThrow()).isCloseTo(0.3810 / 0.6667, within(0.0001));
    assertThat(PLACEBO.past(3, 4)).as("the limit lies behind").hasValue(1);
    assertThat(PLACEBO.past(30, 24)).as("nobody was seen so long").isEmpty();
  }

  @Test
  void countsTogetherAreTheSameAsOneByOne() {
    Survival grouped =
        Survival.of(List.of(new Seen(6, 3, 1), new Seen(7, 1, 0), new Seen(9, 0, 1)));
    Survival single = of(6, 6, 6, -6, 7, -9);
    assertThat(grouped.steps()).isEqualTo(single.steps());
    assertThat(grouped.count()).isEqualTo(6);
    assertThat(grouped.ended()).isEqualTo(4);
  }

  @Test
  void withoutOpenOnesItIsTheShareThatLastedLonger() {
    long seed = 20261127;
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Seen> seen = new ArrayList<>();
      int many = 1 + random.nextInt(60);
      for (int i = 0; i < many; i++) {
        seen.add(Seen.ended(random.nextInt(30)));
      }
      Survival survival = Survival.of(seen);
      long at = random.nextInt(32);
      long longer = seen.stream().filter(one -> one.time() > at).count();
      assertThat(survival.share(at))
          .as("seed %d, round %d", seed, round)
          .isCloseTo((double) longer / many, within(1e-9));
    }
  }

  @Test
  void neverRisesWhateverIsOpen() {
    long seed = 4711;
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Seen> seen = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        long time = random.nextInt(50);
        seen.add(random.nextInt(3) == 0 ? Seen.open(time) : Seen.ended(time));
      }
      double before = 1;
      for (Survival.Step step : Survival.of(seen).steps()) {
        assertThat(step.share()).as("seed %d, round %d", seed, round).isBetween(0.0, before);
        before = step.share();
      }
    }
  }
}
