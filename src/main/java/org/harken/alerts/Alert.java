package org.harken.alerts;

import java.time.Instant;
import java.util.UUID;

/** One line of an inbox. */
public record Alert(UUID id, String text, String link, Instant at) {}
