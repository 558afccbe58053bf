package org.harken.interop.casev1;

import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Which version of CASE is answered. */
enum Dialect {
  V1_0,
  V1_1;

  static Dialect of(@Nullable String asked) {
    if (asked == null || asked.isBlank() || asked.strip().equals("1.1")) {
      return V1_1;
    }
    if (asked.strip().equals("1.0")) {
      return V1_0;
    }
    throw Refused.field("version", "Harken speaks CASE 1.0 and 1.1.");
  }

  boolean is11() {
    return this == V1_1;
  }
}
