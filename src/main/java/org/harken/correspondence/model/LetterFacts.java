package org.harken.correspondence.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter needs to know of its case, gathered before any rule looks at it.
 *
 * @param preferredLanguage the language the person who gets it reads best
 * @param today where the facility is
 * @param dueOn the day by which an answer or progress letter is due; null where none is owed
 * @param unprintable letters of a script that no font here has; empty for none
 */
public record LetterFacts(
    String reference,
    LocalDate receivedOn,
    LocalDate today,
    Sender sender,
    @Nullable Reader reader,
    @Nullable String patientName,
    List<RaisedIssue> issues,
    String preferredLanguage,
    @Nullable LocalDate dueOn,
    String unprintable) {

  public LetterFacts {
    issues = List.copyOf(issues);
  }

  /** The facility that answers and the person who signs. */
  public record Sender(
      String facility,
      String address,
      String phone,
      String hours,
      String state,
      String stateAgency,
      String qualityOrganization,
      String signer,
      String signerTitle) {}

  /** The person the letter is addressed to. */
  public record Reader(UUID id, String name, @Nullable String address) {}

  /** One coded issue. Its severity is not here: it never leaves the office. */
  public record RaisedIssue(UUID id, int number, String category, String label, String words) {}

  public LetterFacts withUnprintable(String letters) {
    return new LetterFacts(
        reference,
        receivedOn,
        today,
        sender,
        reader,
        patientName,
        issues,
        preferredLanguage,
        dueOn,
        letters);
  }
}
