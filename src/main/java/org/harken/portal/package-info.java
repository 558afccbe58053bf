/** What patients and families see without an account. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "audit",
      "clocks",
      "people",
      "cases",
      "cases::attachments",
      "cases::intake",
      "cases::recognition",
      "cases::safety",
      "cases::timeline"
    })
@NullMarked
package org.harken.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
