package org.harken.access.organisation;

import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a new member of staff.
 *
 * @param facility the home facility
 * @param password null for an account that cannot sign in by password yet
 */
public record NewStaff(
    @Nullable String name,
    @Nullable String email,
    @Nullable String title,
    @Nullable String phone,
    Role role,
    @Nullable PracticeLevel level,
    UUID facility,
    @Nullable UUID supervisor,
    Scope scope,
    @Nullable String password) {}
