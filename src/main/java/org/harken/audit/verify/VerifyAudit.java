package org.harken.audit.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.harken.audit.model.Block;
import org.harken.audit.store.Blocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the chain in one picture of the database, without keeping it in memory, and names what was
 * edited, deleted, inserted or left unsealed.
 */
@Service
public class VerifyAudit {

  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);

  private final Blocks blocks;

  VerifyAudit(Blocks blocks) {
    this.blocks = blocks;
  }

  /**
   * The whole chain. A head that was noted elsewhere, from the log or an export, shows whether
   * somebody made the whole chain anew.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Verification verify(@Nullable ChainHead known) {
    return walk(new Walk(known), 0, AS_LONG_AS_IT_TAKES);
  }

  /** The whole chain, or as much of it as the time allows. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Verification verifyWithin(Duration time, @Nullable ChainHead known) {
    return walk(new Walk(known), 0, time);
  }

  /** The blocks since a walk, after a look whether the block where it ended is still the same. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Verification verifySince(WholeWalk before, Duration time, @Nullable ChainHead known) {
    Verification result = CheckAudit.result(before);
    ChainHead end = result.head();
    Instant at = before.startedAt();
    if (end == null || at == null) {
      throw new IllegalArgumentException("nothing was walked");
    }
    var walk = new Walk(known);
    walk.goOnAfter(end, blocks.hash(end.number()));
    if (known != null && known.number() <= end.number()) {
      walk.compare(known.number(), blocks.hash(known.number()));
    }
    Verification now = walk(walk, end.number(), time);
    var since =
        new Verification.Since(
            at,
            result.intact(),
            result.blocks(),
            result.entries() - result.waiting(),
            end,
            before.address());
    return now.after(result, since);
  }

  private Verification walk(Walk walk, long after, Duration time) {
    long start = System.nanoTime();
    Blocks.@Nullable Head head = blocks.head().orElse(null);
    boolean complete = true;
    try (Stream<Block> chain = blocks.blocks(after);
        Stream<Blocks.Sealed> sealed = blocks.sealed(after);
        Stream<Blocks.Sealed> waiting = blocks.unsealed()) {
      walk.along(Stream.concat(sealed, waiting).iterator());
      Iterator<Block> next = chain.iterator();
      while (complete && next.hasNext()) {
        walk.block(next.next());
        complete = System.nanoTime() - start < time.toNanos();
      }
      if (complete) {
        walk.end(head);
      }
    }
    return walk.result(complete, milliseconds(start));
  }

  private static long milliseconds(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
