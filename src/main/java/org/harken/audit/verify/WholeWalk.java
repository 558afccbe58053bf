package org.harken.audit.verify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk along the whole chain, done in the background.
 *
 * @param known the head it was asked to compare with
 * @param result null until it is done
 */
public record WholeWalk(
    UUID id,
    State state,
    Instant askedAt,
    @Nullable ChainHead known,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Verification result) {

  /** How far it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /** Where programs find it. */
  public String address() {
    return "/api/v1/audit/walks/" + id;
  }
}
