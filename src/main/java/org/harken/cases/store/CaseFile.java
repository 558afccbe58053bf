package org.harken.cases.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseStatus;
import org.harken.cases.CaseSummary;
import org.harken.cases.Channel;
import org.harken.cases.recognition.Answers;
import org.jspecify.annotations.Nullable;

/** One case as it is kept. */
public record CaseFile(
    UUID id,
    String reference,
    CaseKind kind,
    CaseStatus status,
    Channel channel,
    Channel recognisedChannel,
    Instant receivedAt,
    Instant recordedAt,
    UUID recordedBy,
    ZoneId zone,
    String language,
    String title,
    String narrative,
    UUID facility,
    @Nullable UUID department,
    @Nullable UUID owner,
    @Nullable UUID complainant,
    @Nullable UUID patient,
    @Nullable String relationship,
    boolean anonymous,
    boolean mayEmail,
    Answers answers,
    boolean danger,
    @Nullable Instant letterDeclinedAt,
    @Nullable UUID mergedInto) {

  public CaseSummary summary() {
    return new CaseSummary(
        id,
        reference,
        kind,
        status,
        channel,
        receivedAt,
        zone,
        language,
        title,
        facility,
        department,
        owner,
        complainant,
        patient,
        anonymous,
        danger);
  }

  /** The thanks in the same words, as a compliment of its own. */
  public CaseFile asThanks(UUID newId, String newReference, Answers onlyThanks) {
    return new CaseFile(
        newId,
        newReference,
        CaseKind.COMPLIMENT,
        CaseStatus.OPEN,
        channel,
        channel,
        receivedAt,
        recordedAt,
        recordedBy,
        zone,
        language,
        title,
        narrative,
        facility,
        department,
        owner,
        complainant,
        patient,
        relationship,
        anonymous,
        mayEmail,
        onlyThanks,
        false,
        null,
        null);
  }

  /** The same with what was put right at the intake. */
  public CaseFile corrected(
      Channel how, String written, String line, @Nullable UUID where, boolean email) {
    return new CaseFile(
        id,
        reference,
        kind,
        status,
        how,
        recognisedChannel,
        receivedAt,
        recordedAt,
        recordedBy,
        zone,
        written,
        line,
        narrative,
        facility,
        where,
        owner,
        complainant,
        patient,
        relationship,
        anonymous,
        email,
        answers,
        danger,
        letterDeclinedAt,
        mergedInto);
  }

  public boolean isClosed() {
    return status == CaseStatus.CLOSED;
  }
}
