package org.harken.portal.telling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What has to be there before a story can be sent, and nothing more: each fault is a field and the
 * key of a sentence.
 */
final class StoryRules {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@"
              + "([^\\s@<>()\\[\\],;:\"\\\\.]+\\.)+[^\\s@<>()\\[\\],;:\"\\\\.]{2,}");
  private static final Pattern PHONE = Pattern.compile("[0-9+()\\-./ xX#*]+");
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT));

  private StoryRules() {}

  /** Field and key of the sentence that says what is missing or wrong; empty where all is well. */
  static Map<String, String> faults(Step step, Story story, int files, LocalDate today) {
    var faults = new LinkedHashMap<String, String>();
    for (Step.Field field : step.fields()) {
      String text = story.get(field.name());
      if (text.codePointCount(0, text.length()) > field.longest()) {
        faults.put(field.name(), "fault.long");
      }
    }
    switch (step) {
      case HAPPENED -> {
        if (!story.has("words") && files == 0) {
          faults.put("words", "fault.words");
        }
      }
      case YOU -> aboutYou(story, today, faults);
      case HELP -> {
        if (!story.has("about")) {
          faults.put("about", "fault.about");
        }
      }
      case SEND -> {}
    }
    return faults;
  }

  private static void aboutYou(Story story, LocalDate today, Map<String, String> faults) {
    if (!story.has("who")) {
      faults.put("who", "fault.who");
    }
    if (!story.has("reach")) {
      faults.put("reach", "fault.reach");
    }
    if (story.is("reach", "EMAIL") && !story.has("email")) {
      faults.put("email", "fault.email.missing");
    } else if (story.is("reach", "EMAIL") && !EMAIL.matcher(story.get("email")).matches()) {
      faults.put("email", "fault.email");
    }
    if (story.is("reach", "PHONE") && !story.has("phone")) {
      faults.put("phone", "fault.phone.missing");
    } else if (story.is("reach", "PHONE") && !isPhone(story.get("phone"))) {
      faults.put("phone", "fault.phone");
    }
    if (story.is("reach", "POST") && !story.has("address")) {
      faults.put("address", "fault.address");
    }
    if (story.has("born") && born(story, today).isEmpty()) {
      faults.put("born", "fault.born");
    }
  }

  /** The date of birth, as an American writes it or as a date field sends it. */
  static Optional<LocalDate> born(Story story, LocalDate today) {
    for (DateTimeFormatter form : DATES) {
      try {
        LocalDate day = LocalDate.parse(story.get("born"), form);
        return day.isAfter(today) || day.getYear() < 1890 ? Optional.empty() : Optional.of(day);
      } catch (DateTimeParseException notThisForm) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static boolean isPhone(String text) {
    return PHONE.matcher(text).matches() && text.chars().filter(Character::isDigit).count() >= 7;
  }
}
