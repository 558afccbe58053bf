package org.harken.cases.repair;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put right.
 *
 * @param items notes, events, files, findings, tasks and attempts of the case, by id
 * @param moveTo the reference of the case they belong to; null where they are only struck
 */
public record Wish(List<UUID> items, @Nullable String moveTo, @Nullable String reason) {}
