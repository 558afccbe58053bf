package org.harken.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff with an account.
 *
 * @param title as shown to others, such as "Patient representative"
 * @param level the practice level; null for roles that have none
 * @param facility the home facility: the default for what they record
 */
public record Staff(
    UUID id,
    String name,
    String email,
    String title,
    String phone,
    Role role,
    @Nullable PracticeLevel level,
    UUID facility,
    @Nullable UUID supervisor,
    boolean active) {}
