/**
 * Facilities, departments, staff accounts, what a role may do and how far it reaches; sign-in and
 * tokens.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package org.harken.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
