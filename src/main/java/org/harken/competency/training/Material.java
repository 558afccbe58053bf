package org.harken.competency.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link or a file that goes with a session. */
public record Material(
    UUID id, UUID session, String title, String link, @Nullable UUID file, String fileName) {}
