/** Patients, families and other contacts without an account, and who may speak for whom. */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit"})
@NullMarked
package org.harken.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
