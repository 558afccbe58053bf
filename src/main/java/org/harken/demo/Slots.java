package org.harken.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fills the slots of a text: {@code {minutes} {hours} {days} {weeks} {months} {few} {amount} {day}}
 * and, for the patient, {@code {rel} {she} {her} {hers}} as a relative speaks and {@code {you}
 * {your} {were} {have}} as a letter speaks. A capital first letter gives one.
 */
final class Slots {

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final Pattern MARK = Pattern.compile("\\[(\\d):([^\\]]*)]");
  private static final List<String> WORDS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final List<String> SPANISH_WORDS = List.of("", "un", "dos", "tres", "cuatro");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> SPANISH_DAYS =
      List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo");
  private static final List<Integer> MINUTES = List.of(25, 30, 35, 40, 45, 50, 55, 70, 90);
  private static final List<Integer> AMOUNTS =
      List.of(85, 120, 145, 180, 240, 310, 460, 780, 1250, 2400);

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> spanish = new HashMap<>();

  Slots(RandomGenerator random) {
    number("hours", 3 + random.nextInt(6));
    number("days", 2 + random.nextInt(6));
    number("weeks", 3 + random.nextInt(5));
    number("months", 3 + random.nextInt(5));
    int few = 2 + random.nextInt(3);
    number("few", few);
    spanish.put("few", SPANISH_WORDS.get(few));
    values.put("minutes", Names.pick(MINUTES, random).toString());
    values.put("amount", "$" + String.format(Locale.US, "%,d", Names.pick(AMOUNTS, random)));
    int day = random.nextInt(7);
    values.put("day", DAYS.get(day));
    spanish.put("day", SPANISH_DAYS.get(day));
    patient("patient", false, true);
  }

  private Slots(Slots from) {
    values.putAll(from.values);
    spanish.putAll(from.spanish);
  }

  /** The same numbers and days, for somebody else who tells of them. */
  Slots copy() {
    return new Slots(this);
  }

  /** The patient as others speak of them; {@code relation} such as "mother". */
  void patient(String relation, boolean woman, boolean self) {
    values.put("rel", relation);
    values.put("she", woman ? "she" : "he");
    values.put("her", woman ? "her" : "him");
    values.put("hers", woman ? "her" : "his");
    values.put("you", self ? "you" : "your " + relation);
    values.put("your", self ? "your" : "your " + relation + "'s");
    values.put("were", self ? "were" : "was");
    values.put("have", self ? "have" : "has");
  }

  void name(String patient) {
    values.put("patient", patient);
  }

  String fill(String text, String language) {
    return SLOT.matcher(text).replaceAll(slot -> escaped(value(slot, language)));
  }

  /** A told story without the marks of its issues. */
  static String plain(String told) {
    return MARK.matcher(told).replaceAll(mark -> escaped(mark.group(2)));
  }

  /** The marked words, by the number of the issue. */
  static Map<Integer, String> marked(String told) {
    Map<Integer, String> words = new TreeMap<>();
    for (MatchResult mark : MARK.matcher(told).results().toList()) {
      words.put(Integer.valueOf(mark.group(1)), mark.group(2).strip());
    }
    return words;
  }

  /** Slots that a text uses and nobody fills. */
  List<String> unknown(String text) {
    List<String> unknown = new ArrayList<>();
    SLOT.matcher(text)
        .results()
        .map(slot -> slot.group(1))
        .filter(name -> !values.containsKey(name.toLowerCase(Locale.ROOT)))
        .forEach(unknown::add);
    return unknown;
  }

  private String value(MatchResult slot, String language) {
    String name = slot.group(1);
    String key = name.toLowerCase(Locale.ROOT);
    String value = values.getOrDefault(key, name);
    if (language.equals("es")) {
      value = spanish.getOrDefault(key, value);
    }
    return Character.isUpperCase(name.charAt(0))
        ? Character.toUpperCase(value.charAt(0)) + value.substring(1)
        : value;
  }

  private void number(String slot, int number) {
    values.put(slot, WORDS.get(number));
    spanish.put(slot, Integer.toString(number));
  }

  private static String escaped(String value) {
    return java.util.regex.Matcher.quoteReplacement(value);
  }
}
