package org.harken.clocks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "10, true", "11, false", "4000, false"})
  void oneToTenIsSmall(long count, boolean small) {
    assertThat(SmallCells.isSmall(count)).isEqualTo(small);
  }

  @Test
  void largeNumbersAndNoughtsAreShown() {
    assertThat(SmallCells.hidden(40, 0, 25).isEmpty()).isTrue();
  }

  @Test
  void oneSmallNumberTakesTheNextSmallestWithIt() {
    var hidden = SmallCells.hidden(40, 3, 25);
    assertThat(hidden.get(1)).isTrue();
    assertThat(hidden.get(2)).as("else 68 less 40 and 25 tells the 3").isTrue();
    assertThat(hidden.get(0)).isFalse();
    assertThat(hidden.get(3)).as("the sum").isFalse();
  }

  @Test
  void twoSmallNumbersHideOneAnother() {
    var hidden = SmallCells.hidden(40, 3, 7);
    assertThat(hidden.cardinality()).isEqualTo(2);
    assertThat(hidden.get(0)).isFalse();
  }

  @Test
  void whereOnlyNoughtsAreLeftTheSumGoes() {
    var hidden = SmallCells.hidden(0, 0, 12);
    assertThat(hidden.isEmpty()).isTrue();
    hidden = SmallCells.hidden(0, 4, 0);
    assertThat(hidden.get(1)).isTrue();
    assertThat(hidden.get(3)).as("the sum is the same small number").isTrue();
  }

  /** Nobody can work out a kept-back number from what is shown of its line. */
  @Test
  void noLineLeavesExactlyOneToBeWorkedOut() {
    for (int a = 0; a < 26; a++) {
      for (int b = 0; b < 26; b++) {
        for (int c = 0; c < 26; c++) {
          var hidden = SmallCells.hidden(a, b, c);
          assertThat(hidden.cardinality()).as("%d %d %d", a, b, c).isNotEqualTo(1);
        }
      }
    }
  }

  @Test
  void aShareTellsWhatItsCountTells() {
    assertThat(SmallCells.tells(40, 80)).isFalse();
    assertThat(SmallCells.tells(5, 80)).isTrue();
    assertThat(SmallCells.tells(75, 80)).as("five did not").isTrue();
    assertThat(SmallCells.tells(80, 80)).isFalse();
  }
}
