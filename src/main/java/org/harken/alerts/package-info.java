/** What a member of staff has to be told: one inbox each, warnings of deadlines, one mail a day. */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit"})
@NullMarked
package org.harken.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
