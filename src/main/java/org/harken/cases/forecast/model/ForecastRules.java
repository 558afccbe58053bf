package org.harken.cases.forecast.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One dated version of how a forecast is made and said.
 *
 * @param months how far back cases are looked at
 * @param least so many past cases at least, else nothing is said
 * @param most the newest so many are enough
 * @param leastLeft so many of them must have lasted as long as the case has by now
 * @param bands what is said from which likelihood on
 */
public record ForecastRules(
    String version,
    LocalDate from,
    int months,
    int least,
    int most,
    int leastLeft,
    List<Band> bands) {

  public ForecastRules {
    bands = bands.stream().sorted(Comparator.comparing(Band::from).reversed()).toList();
    if (bands.isEmpty() || bands.getLast().from() != 0) {
      throw new IllegalArgumentException("The bands of a forecast have to begin at nought");
    }
  }

  /**
   * @param from thousandths from which on this is said
   * @param worth whether it is worth a word in a list
   */
  public record Band(String code, int from, String words, boolean worth) {}

  public Band band(int thousandths) {
    return bands.stream().filter(band -> thousandths >= band.from()).findFirst().orElseThrow();
  }
}
