package org.harken.cases;

import java.time.Instant;
import java.util.UUID;

/** Work on a closed case goes on. */
public record CaseReopened(UUID caseId, String reference, Instant at) {}
