package org.harken.cases.forms;

/**
 * What is said of a field that cannot be taken, in the language of whoever typed it; {@code %d}
 * stands where a number goes.
 *
 * @param tooLong of how many characters, and how many fit
 * @param number from which to which number
 * @param again above all of them
 */
public record Phrases(
    String tooLong,
    String sign,
    String date,
    String moment,
    String number,
    String choose,
    String again) {

  public static final Phrases ENGLISH =
      new Phrases(
          "This is too long: %,d characters. At most %,d fit.",
          "This holds a character that cannot be kept. Please take it out.",
          "Please give the date as year, month and day, such as 2026-03-03.",
          "Please give day and time, such as 2026-03-03T14:30.",
          "Please give a whole number from %,d to %,d.",
          "Please choose one from the list.",
          "Some fields need another look.");
}
