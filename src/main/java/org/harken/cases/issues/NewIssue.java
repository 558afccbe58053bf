package org.harken.cases.issues;

import org.jspecify.annotations.Nullable;

/**
 * An issue to be coded.
 *
 * @param category code or label of the taxonomy
 * @param severity 0 to 3, independent of harm
 * @param department id or name; null where it is nobody's in particular
 * @param stage code or label; null where it does not matter
 * @param words as the person said them, somewhere in the case
 * @param subCode a finer place inside the category; optional
 */
public record NewIssue(
    @Nullable String category,
    @Nullable Integer severity,
    @Nullable String department,
    @Nullable String stage,
    @Nullable String words,
    @Nullable String subCode) {}
