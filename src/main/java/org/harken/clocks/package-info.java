/** Deadlines out of dated rule packs: what is due, when, why, and whether it was met. */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit"})
@NullMarked
package org.harken.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
