package org.harken.portal.telling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story that was begun.
 *
 * @param key opens its text; never kept
 * @param code what the person types to come back
 * @param formToken ties a form to this draft, so that an old page in the browser cannot change
 *     another one
 * @param sentCase the case it became, or null
 */
record Draft(
    UUID id,
    String lookup,
    byte[] key,
    String code,
    String formToken,
    Story story,
    List<DraftFile> files,
    Instant savedAt,
    @Nullable UUID sentCase) {}
