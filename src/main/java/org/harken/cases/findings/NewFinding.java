package org.harken.cases.findings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be kept.
 *
 * @param issue null where it bears on the whole case
 * @param source who or what it comes from, such as "call system's log"
 */
public record NewFinding(@Nullable UUID issue, @Nullable String text, @Nullable String source) {}
