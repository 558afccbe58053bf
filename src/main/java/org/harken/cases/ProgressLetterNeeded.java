package org.harken.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline comes near that a letter naming a new date can still save.
 *
 * @param deadline the obligation; with {@code dueAt} it tells this need apart from a later one
 * @param sendBy the last day on which the letter should leave
 * @param writer who answers for it
 */
public record ProgressLetterNeeded(
    UUID caseId, String reference, UUID deadline, Instant dueAt, LocalDate sendBy, UUID writer) {}
