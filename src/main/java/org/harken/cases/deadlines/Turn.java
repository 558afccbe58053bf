package org.harken.cases.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.harken.clocks.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a case that moves its clocks.
 *
 * @param about what it is about, by the rules; null: everything that is answered to the person
 * @param at when it happened; null for now
 * @param until to which day more time is taken
 * @param noticeSentAt when the person was told of that
 * @param reason why it stands still, or why it is about something no longer
 * @param ends it is about that no longer
 */
record Turn(
    @Nullable EventType type,
    @Nullable String about,
    @Nullable Instant at,
    @Nullable LocalDate until,
    @Nullable Instant noticeSentAt,
    @Nullable String reason,
    boolean ends) {}
