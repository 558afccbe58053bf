package org.harken.cases.deadlines;

import java.time.Duration;
import java.time.Instant;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** When something happened on a case. */
final class Moments {

  private Moments() {}

  /** Between the first receipt and now; a watch of somebody else may run ahead a little. */
  static Instant past(Chronicle chronicle, CaseFile file, String field, @Nullable Instant at) {
    Instant now = chronicle.now();
    Instant moment = at == null ? now : at;
    if (moment.isAfter(now.plus(Duration.ofMinutes(2))) || moment.isBefore(file.receivedAt())) {
      throw Refused.field(field, "Please choose a moment between the first receipt and now.");
    }
    return moment;
  }
}
