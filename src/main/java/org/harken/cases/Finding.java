package org.harken.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found about an issue, in facts for the grievance file.
 *
 * @param issue null where it bears on the whole case
 */
public record Finding(
    UUID id, @Nullable UUID issue, String text, @Nullable String source, UUID by, Instant at) {}
