package org.harken.clocks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Something owed that is still open, as far as warning of it needs to know.
 *
 * @param missedAfter the due moment, or a little later where something is due at once
 */
public record Deadline(
    UUID obligation,
    UUID subject,
    ObligationKind kind,
    String label,
    Instant startedAt,
    Instant dueAt,
    Instant missedAfter,
    ZoneId zone) {}
