package org.harken.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing the person raised, coded. Severity stays in the office.
 *
 * @param number its place in the case, from 1
 * @param category a code of the taxonomy in force, such as {@code LISTENING}
 * @param severity 0 to 3, independent of harm
 * @param words the words of the person it points at
 */
public record Issue(
    UUID id,
    int number,
    String category,
    String categoryLabel,
    int severity,
    @Nullable UUID department,
    @Nullable String stage,
    String words) {}
