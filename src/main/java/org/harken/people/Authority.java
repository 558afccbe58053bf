package org.harken.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's standing in one concern, from a moment until it is withdrawn or disproved.
 *
 * @param concern the case's id
 * @param proof what was seen or said, such as "Health-care power of attorney, seen 3 March"
 */
public record Authority(
    UUID id,
    UUID concern,
    UUID person,
    AuthorityBasis basis,
    String proof,
    UUID recordedBy,
    Instant from,
    @Nullable Instant until,
    @Nullable String endedBecause) {

  public boolean isInForce() {
    return until == null;
  }
}
