package org.harken.cases;

import java.time.Instant;
import java.util.UUID;

/** Work on a case ended. */
public record CaseClosed(UUID caseId, String reference, Outcome outcome, Instant at) {}
