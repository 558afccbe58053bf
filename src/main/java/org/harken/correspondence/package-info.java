/** Letters: written issue by issue, checked, released, sent, kept. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "alerts",
      "audit",
      "clocks",
      "clocks :: model",
      "cases",
      "people"
    })
@NullMarked
package org.harken.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
