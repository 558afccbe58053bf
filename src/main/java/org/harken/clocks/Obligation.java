package org.harken.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing owed on a case.
 *
 * @param label for people, such as "Answer or progress letter"
 * @param startedAt the moment its count began
 * @param dueAt the last moment in time; for days 23:59:59 where the facility is; while it stands
 *     still, the soonest it can be
 * @param status MISSED as soon as the clock has passed dueAt unmet
 * @param because why it is due then, in words, with the citation and what moved it
 * @param pausedFor how long it has stood still
 * @param pausedWhy why it stands still now, as the rule names it; null where it runs
 * @param extended how often its time was extended lawfully; a day that a letter promised is one
 * @param matter what it is about, as rule packs name it
 * @param letter the kind of letter that answers it; null where none does
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
    @Nullable String metBy,
    Duration pausedFor,
    @Nullable String pausedWhy,
    int extended,
    String matter,
    @Nullable String letter) {}
