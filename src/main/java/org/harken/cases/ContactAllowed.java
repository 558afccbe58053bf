package org.harken.cases;

import java.util.UUID;

/** Staff talked with the person: they may be written to again. */
public record ContactAllowed(UUID caseId, String reference) {}
