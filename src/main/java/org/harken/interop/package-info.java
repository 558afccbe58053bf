/** Protocols of other houses; their types never leave their folder. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "alerts",
      "audit",
      "cases::forms",
      "competency",
      "competency::format",
      "competency::frameworks"
    })
@NullMarked
package org.harken.interop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
