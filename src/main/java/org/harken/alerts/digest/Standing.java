package org.harken.alerts.digest;

import java.time.Instant;
import java.util.UUID;
import org.harken.alerts.Whom;

/** One warning that still counts for somebody. */
record Standing(UUID id, Whom as, Instant dueAt, boolean safety, boolean mailed) {}
