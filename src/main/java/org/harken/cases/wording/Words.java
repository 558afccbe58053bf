package org.harken.cases.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.harken.people.AuthorityBasis;

/** Small wordings that only pages need. */
public final class Words {

  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ENGLISH);
  private static final String[] NUMBERS = {
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"
  };

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** "3 March 2033". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "One issue", "Three issues", "14 issues". */
  public static String count(int number, String one, String many) {
    return (number < NUMBERS.length ? NUMBERS[number] : String.valueOf(number))
        + " "
        + (number == 1 ? one : many);
  }

  /** "A senior has to co-sign this; four are waiting." */
  public static String waitsForCosign(int waiting) {
    return "A senior has to co-sign this; "
        + count(Math.max(waiting, 1), "is", "are").toLowerCase(Locale.ROOT)
        + " waiting.";
  }

  /** "Tuesday 3 March". */
  public static String fullDay(Instant moment, ZoneId zone) {
    return FULL.format(LocalDate.ofInstant(moment, zone));
  }

  /** "09:14". */
  public static String time(Instant moment, ZoneId zone) {
    return TIME.format(moment.atZone(zone));
  }

  /** The value of a field of type datetime-local. */
  public static String field(Instant moment, ZoneId zone) {
    return FIELD.format(moment.atZone(zone));
  }

  /** The name of a language in English, from its code. */
  public static String language(String code) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }

  public static String of(AuthorityBasis basis) {
    return switch (basis) {
      case PATIENT -> "The patient";
      case PERSONAL_REPRESENTATIVE -> "Decides for the patient by law";
      case PARENT_OF_MINOR -> "Parent of a minor";
      case EXECUTOR -> "Settles the estate";
      case FAMILY_INVOLVED -> "Family, involved in the care";
      case VERBAL_DESIGNATION -> "The patient said so";
      case WRITTEN_AUTHORIZATION -> "Signed form of the patient";
      case ATTORNEY -> "Lawyer with a letter";
      case OVERSIGHT -> "Oversight body";
      case NONE -> "No authority";
    };
  }
}
