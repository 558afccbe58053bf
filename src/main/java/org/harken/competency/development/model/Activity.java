package org.harken.competency.development.model;

import java.time.LocalDate;
import org.harken.competency.development.ActivityKind;

/** One thing that may count. */
public record Activity(LocalDate onDay, ActivityKind kind, int minutes, String category) {}
