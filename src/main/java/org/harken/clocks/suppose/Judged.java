package org.harken.clocks.suppose;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was owed, judged by the rule as it stood and by the one that is supposed.
 *
 * @param endedAt when it was met, or ceased to be owed; null while it is open
 * @param met a letter or deed met it
 * @param late by the rule as it stood
 * @param supposedLate by the one that is supposed
 * @param open it is neither met nor dropped, and not late by the one that is supposed
 */
public record Judged(
    UUID subject,
    String label,
    Instant startedAt,
    ZoneId zone,
    Instant dueAt,
    Instant supposedDueAt,
    @Nullable Instant endedAt,
    boolean met,
    boolean late,
    boolean supposedLate,
    boolean open) {}
