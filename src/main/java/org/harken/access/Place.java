package org.harken.access;

import org.jspecify.annotations.Nullable;

/** Where something happened. */
public record Place(Facility facility, @Nullable Department department) {}
