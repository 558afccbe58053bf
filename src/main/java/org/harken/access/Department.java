package org.harken.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ward, clinic or service inside a facility.
 *
 * @param phone the number at which somebody answers now
 * @param owner the staff member who answers for it
 */
public record Department(UUID id, UUID facility, String name, String phone, @Nullable UUID owner) {}
