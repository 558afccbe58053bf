package org.harken.correspondence.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.SentHow;
import org.harken.platform.mail.CallBack.Why;

/** How letters are called on the timeline and on pages. */
public final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);

  private Wording() {}

  public static String name(LetterKind kind) {
    return switch (kind) {
      case ACKNOWLEDGEMENT -> "Acknowledgement";
      case INTERIM -> "Progress letter";
      case RESOLUTION -> "Answer";
    };
  }

  public static String goOn(LetterKind kind) {
    return "Go on with the " + name(kind).toLowerCase(Locale.ENGLISH);
  }

  static String started(LetterKind kind) {
    return name(kind) + " started";
  }

  static String drafted(LetterKind kind) {
    return name(kind) + " drafted, because the time for the answer runs out";
  }

  /** "Tue 24 February 2026": right on any later day. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String inLanguage(String language) {
    return "In " + Locale.of(language).getDisplayLanguage(Locale.ENGLISH) + ".";
  }

  static String calledBack(Why why) {
    return switch (why) {
      case UNSAFE -> "It never went out by e-mail. Find a safe way with the person.";
      case NO_CONSENT -> "It never went out by e-mail. Send it another way.";
      case PUT_RIGHT -> "It never went out by e-mail: something it tells of was put right.";
      case CALLED_OFF -> "It never went out by e-mail.";
    };
  }

  public static String how(SentHow how) {
    return switch (how) {
      case POST -> "by mail";
      case HAND -> "by hand";
      case EMAIL -> "by e-mail";
      case FAX -> "by fax";
      case PORTAL -> "on the status page";
    };
  }
}
