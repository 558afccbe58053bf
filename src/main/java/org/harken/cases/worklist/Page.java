package org.harken.cases.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the worklist.
 *
 * @param next what to give as {@code after} for the page that follows; null at the end
 */
public record Page(List<Row> items, @Nullable String next) {}
