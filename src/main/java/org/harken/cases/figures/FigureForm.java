package org.harken.cases.figures;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the address of a page of figures.
 *
 * @param kind a kind of case, or {@code ALL}; grievances where it is left out
 */
public record FigureForm(
    @Nullable String from, @Nullable String to, @Nullable String facility, @Nullable String kind) {}
