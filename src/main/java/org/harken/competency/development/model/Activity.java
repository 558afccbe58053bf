package org.harken.competency.development.model;

import org.harken.competency.development.ActivityKind;
import java.time.LocalDate;

/** One thing that may count. */
public record Activity(LocalDate onDay, ActivityKind kind, int minutes, String category) {}
