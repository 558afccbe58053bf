package org.harken.correspondence;

import java.time.Instant;
import java.util.UUID;

/** A letter left the house. */
public record LetterSent(UUID letter, UUID caseId, LetterKind kind, SentHow how, Instant at) {}
