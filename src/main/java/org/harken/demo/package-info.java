/**
 * A believable health system to practise on: made by calling the use cases, in the demo profile
 * only.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "audit",
      "clocks",
      "people",
      "cases",
      "correspondence"
    })
@NullMarked
package org.harken.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
