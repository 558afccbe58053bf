package org.harken.cases.store;

import java.util.Locale;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.harken.cases.Outcome;

/** The office's words for codes. */
public final class Labels {

  private Labels() {}

  public static String of(CaseKind kind) {
    return switch (kind) {
      case INQUIRY -> "Inquiry";
      case COMPLAINT -> "Complaint";
      case GRIEVANCE -> "Grievance";
      case BILLING_COMPLAINT -> "Billing complaint";
      case FEEDBACK -> "Feedback";
      case COMPLIMENT -> "Compliment";
      case PENDING_AUTHORITY -> "Waiting for authority";
    };
  }

  /** In the middle of a sentence: "a grievance". */
  public static String inSentence(CaseKind kind) {
    return switch (kind) {
      case INQUIRY -> "an inquiry";
      case FEEDBACK -> "feedback";
      case PENDING_AUTHORITY -> "waiting for the patient's authority";
      default -> "a " + of(kind).toLowerCase(Locale.ROOT);
    };
  }

  /** All of them, as a heading: "Grievances". */
  public static String all(CaseKind kind) {
    String many = many(kind);
    return many.substring(0, 1).toUpperCase(Locale.ROOT) + many.substring(1);
  }

  /** Several of them: "grievances". */
  public static String many(CaseKind kind) {
    return switch (kind) {
      case INQUIRY -> "inquiries";
      case FEEDBACK -> "pieces of feedback";
      case PENDING_AUTHORITY -> "cases waiting for authority";
      default -> of(kind).toLowerCase(Locale.ROOT) + "s";
    };
  }

  public static String of(Channel channel) {
    return switch (channel) {
      case PHONE -> "By phone";
      case WALK_IN -> "In person";
      case LETTER -> "By letter";
      case EMAIL -> "By e-mail";
      case FAX -> "By fax";
      case PORTAL -> "On the public page";
      case SURVEY -> "On a survey";
      case ROUNDING -> "On rounds";
      case STAFF -> "Passed on by staff";
      case SOCIAL_MEDIA -> "On social media";
    };
  }

  public static String of(Outcome outcome) {
    return switch (outcome) {
      case RESOLVED_SATISFIED -> "Resolved, the person is satisfied";
      case CLOSED_UNSATISFIED -> "Closed, the person is not satisfied";
      case WITHDRAWN -> "Withdrawn by the person";
      case TRANSFERRED -> "Passed to another body";
      case DUPLICATE -> "Duplicate of another case";
      case UNDELIVERABLE -> "The answer could not be delivered";
    };
  }
}
