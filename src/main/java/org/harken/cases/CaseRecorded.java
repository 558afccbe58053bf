package org.harken.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concern was taken, of whatever kind. */
public record CaseRecorded(
    UUID caseId,
    String reference,
    CaseKind kind,
    UUID facility,
    @Nullable UUID department,
    Instant receivedAt) {}
