package org.harken.cases.cosign;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harken.cases.intake.IntakeScreen;

/**
 * One field of an intake as it stands now.
 *
 * @param code as the intake names it, such as {@code patient.name} or {@code answers.thanks}
 * @param value what stands there, as a correction would give it; empty where nothing does
 * @param shown the same in words
 */
public record IntakeField(String code, Sort sort, String value, String shown) {

  /** How a correction of it is given. */
  public enum Sort {
    TEXT,
    DATE,
    RELATIONSHIP,
    LANGUAGE,
    CHANNEL,
    MOMENT,
    FACILITY,
    DEPARTMENT,
    YES_NO,
    ANSWER
  }

  private static final String ANSWERS = "answers.";

  private static final Set<String> KNOWN =
      Stream.concat(
              Stream.of(
                  "complainant.name",
                  "complainant.relationship",
                  "complainant.phone",
                  "complainant.email",
                  "complainant.address",
                  "complainant.contactWishes",
                  "patient.name",
                  "patient.mrn",
                  "patient.birthDate",
                  "receivedAt",
                  "facility",
                  "department",
                  "channel",
                  "language",
                  "mayEmail",
                  "title"),
              IntakeScreen.GROUPS.stream()
                  .flatMap(group -> group.questions().stream())
                  .map(question -> ANSWERS + question.field()))
          .collect(Collectors.toUnmodifiableSet());

  public static boolean isKnown(String code) {
    return KNOWN.contains(code);
  }

  /** What the office calls the field. */
  public static String label(String code) {
    if (code.startsWith(ANSWERS)) {
      return IntakeScreen.words(code.substring(ANSWERS.length()));
    }
    return switch (code) {
      case "complainant.name" -> "Name of who raised it";
      case "complainant.relationship" -> "To the patient they are";
      case "complainant.phone" -> "Their phone";
      case "complainant.email" -> "Their e-mail";
      case "complainant.address" -> "Their address";
      case "complainant.contactWishes" -> "How to reach them";
      case "patient.name" -> "The patient's name";
      case "patient.mrn" -> "Record number";
      case "patient.birthDate" -> "Birth date";
      case "receivedAt" -> "When any staff first heard it";
      case "facility" -> "In which house";
      case "department" -> "Where it happened";
      case "channel" -> "How it came";
      case "language" -> "Wants to be answered in";
      case "mayEmail" -> "May be answered by e-mail";
      case "title" -> "The short line for lists";
      default -> code;
    };
  }

  public String label() {
    return label(code);
  }

  public boolean isAnswer() {
    return code.startsWith(ANSWERS);
  }

  /** The question behind an answer. */
  public String question() {
    return code.substring(ANSWERS.length());
  }

  /** Somebody wrote or asked something there. */
  public boolean isFilled() {
    return !value.isEmpty() && !(isAnswer() && value.equals("unknown"));
  }
}
