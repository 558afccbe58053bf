/** What a member of staff has to be told: one inbox each. */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package org.harken.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
