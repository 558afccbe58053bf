package org.harken.clocks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing owed on a case.
 *
 * @param label for people, such as "Answer or progress letter"
 * @param startedAt the moment its count began
 * @param dueAt the last moment in time; for days 23:59:59 where the facility is
 * @param status MISSED as soon as the clock has passed dueAt unmet
 * @param because why it is due then, in words, with the citation
 */
public record Obligation(
    UUID id,
    UUID subject,
    ObligationKind kind,
    String label,
    Instant startedAt,
    Instant dueAt,
    ZoneId zone,
    ObligationStatus status,
    String because,
    String citation,
    String pack,
    String packVersion,
    @Nullable Instant metAt,
    @Nullable String metBy) {}
