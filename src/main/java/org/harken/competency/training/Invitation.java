package org.harken.competency.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was invited by mail. */
public record Invitation(
    UUID id,
    UUID session,
    @Nullable UUID department,
    @Nullable UUID staff,
    String name,
    String address) {}
