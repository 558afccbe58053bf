package org.harken.audit.verify;

import java.util.Optional;
import java.util.stream.Stream;
import org.harken.audit.model.Block;
import org.harken.audit.store.Blocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the whole chain in one picture of the database, without keeping it in memory, and names
 * what was edited, deleted, inserted or left unsealed.
 */
@Service
public class VerifyAudit {

  private final Blocks blocks;

  VerifyAudit(Blocks blocks) {
    this.blocks = blocks;
  }

  /**
   * A head that was noted elsewhere, from the log or an export, shows whether somebody made the
   * whole chain anew.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Verification verify(@Nullable ChainHead known) {
    long start = System.nanoTime();
    Optional<Blocks.Head> head = blocks.head();
    try (Stream<Block> chain = blocks.blocks();
        Stream<Blocks.Sealed> entries = blocks.entries()) {
      var walk = new Walk(entries.iterator(), known);
      chain.forEachOrdered(walk::block);
      walk.end(head.orElse(null));
      return walk.result(head.orElse(null), (System.nanoTime() - start) / 1_000_000);
    }
  }
}
