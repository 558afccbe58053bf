/** Inquiries, complaints, grievances and compliments, from the first words to the close. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "people",
      "clocks",
      "clocks :: model",
      "alerts",
      "access",
      "audit"
    })
@NullMarked
package org.harken.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
