package org.harken.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing somebody did or saw.
 *
 * @param at the time of the case (the clock of the house)
 * @param writtenAt the time of the database
 */
public record AuditEntry(
    UUID id,
    Instant at,
    Instant writtenAt,
    UUID actor,
    String actorName,
    String actorTitle,
    String action,
    String subjectKind,
    String subject,
    Map<String, Object> facts) {}
