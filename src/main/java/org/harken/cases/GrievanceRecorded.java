package org.harken.cases;

import java.time.Instant;
import java.util.UUID;

/** A concern became a grievance, at once or later; its clocks count from the first receipt. */
public record GrievanceRecorded(UUID caseId, String reference, UUID facility, Instant receivedAt) {}
