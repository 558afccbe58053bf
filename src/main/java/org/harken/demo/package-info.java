/**
 * A believable health system to practise on: made by calling the use cases, in the demo profile
 * only. {@code demo.patient_days} keeps how busy each department was in each month, for rates; no
 * other room reads it by SQL.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "access::organisation",
      "access::account",
      "access::signin",
      "audit",
      "alerts",
      "clocks",
      "people",
      "cases",
      "cases::assignment",
      "cases::closing",
      "cases::contact",
      "cases::cosign",
      "cases::danger",
      "cases::findings",
      "cases::forms",
      "cases::intake",
      "cases::issues",
      "cases::notes",
      "cases::recognition",
      "cases::tasks",
      "cases::timeline",
      "competency",
      "competency::evidence",
      "competency::moving",
      "competency::person",
      "competency::signing",
      "competency::curricula",
      "competency::development",
      "competency::learning",
      "competency::mentoring",
      "competency::reading",
      "competency::training",
      "correspondence",
      "correspondence::letters"
    })
@NullMarked
package org.harken.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
