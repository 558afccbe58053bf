package org.harken.cases.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sending of a register. */
record ImportRun(
    UUID id,
    ImportState state,
    boolean dryRun,
    UUID file,
    String fileName,
    String readAs,
    @Nullable String mapping,
    int rows,
    @Nullable String fault,
    UUID sentBy,
    Instant sentAt) {

  boolean isUnfinished() {
    return state == ImportState.WAITING || state == ImportState.RUNNING;
  }
}
