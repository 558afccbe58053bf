/** Frameworks of competency, evidence from work, assessment, learning and what was signed. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "access::organisation",
      "alerts",
      "audit",
      "cases",
      "cases::forms"
    })
@NullMarked
package org.harken.competency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
