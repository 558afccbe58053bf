package org.harken.audit.verify;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the chain found.
 *
 * @param intact true where nothing was found
 * @param waiting entries younger than a minute without a block
 * @param firstBroken the first finding in the order of the chain
 * @param found how many findings in all; the list holds the first hundred
 * @param complete false where time was short: {@code head} is how far the check got, and a walk
 *     along the whole chain was asked for
 * @param since the walk whose answer stands for the blocks before; null where all were walked now
 */
public record Verification(
    boolean intact,
    long blocks,
    long entries,
    long waiting,
    @Nullable ChainHead head,
    @Nullable Finding firstBroken,
    long found,
    List<Finding> findings,
    long milliseconds,
    boolean complete,
    @Nullable Since since) {

  static final int MOST_LISTED = 100;

  /** A walk along the whole chain that was done before. */
  public record Since(
      Instant at, boolean intact, long blocks, long entries, ChainHead head, String walk) {}

  /** This check of the newer blocks, together with the walk before it. */
  Verification after(Verification walked, Since before) {
    List<Finding> all =
        Stream.concat(walked.findings.stream(), findings.stream()).limit(MOST_LISTED).toList();
    long sealed = walked.entries - walked.waiting;
    return new Verification(
        intact && walked.intact,
        walked.blocks + blocks,
        sealed + entries,
        waiting,
        head,
        all.isEmpty() ? null : all.getFirst(),
        walked.found + found,
        all,
        milliseconds,
        complete,
        before);
  }
}
