package org.harken.competency.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came.
 *
 * @param staff their account; null for whoever has none
 * @param beforeRight right answers of the first quiz; null where they did not take it
 * @param quizVersion the version of the quiz they answered first; null where they answered none
 * @param useful 1 not at all to 4 very; null where they did not say
 */
public record Seat(
    UUID id,
    UUID session,
    String name,
    String department,
    @Nullable UUID staff,
    Instant cameAt,
    @Nullable Integer beforeRight,
    @Nullable Integer afterRight,
    @Nullable Integer quizVersion,
    @Nullable Integer useful,
    String words,
    boolean fedBack) {}
