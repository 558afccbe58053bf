package org.harken.audit.sealing;

import java.util.HexFormat;
import java.util.List;
import org.harken.audit.model.Block;
import org.harken.audit.model.Leaves;
import org.harken.audit.store.Blocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes committed entries that have no block into blocks. Writers never wait for it. Asks for rows
 * without a block, never for rows "after the last": a transaction that began early may commit late.
 */
@Service
public class SealEntries {

  private static final Logger LOG = LoggerFactory.getLogger(SealEntries.class);
  private static final int LARGEST_BLOCK = 5_000;

  private final Blocks blocks;
  private final TransactionTemplate transaction;

  SealEntries(Blocks blocks, TransactionTemplate transaction) {
    this.blocks = blocks;
    this.transaction = transaction;
  }

  /** Seals all there is and says how many entries; 0 also where another node is at it. */
  public int seal() {
    int all = 0;
    int some;
    do {
      Integer sealed = transaction.execute(status -> sealOneBlock());
      some = sealed == null ? 0 : sealed;
      all += some;
    } while (some == LARGEST_BLOCK);
    return all;
  }

  private int sealOneBlock() {
    if (!blocks.lock()) {
      return 0;
    }
    List<Leaves.Leaf> waiting = blocks.waiting(LARGEST_BLOCK);
    if (waiting.isEmpty()) {
      return 0;
    }
    var head = blocks.head();
    var block =
        Block.after(
            head.map(Blocks.Head::number).orElse(0L) + 1,
            head.map(Blocks.Head::hash).orElseGet(Block::nothingBefore),
            Leaves.of(waiting),
            blocks.databaseTime());
    blocks.add(block);
    if (blocks.close(waiting, block.number()) != waiting.size()) {
      throw new IllegalStateException(
          "an entry vanished while block " + block.number() + " was made");
    }
    LOG.info(
        "audit head: block {} {} with {} entries",
        block.number(),
        HexFormat.of().formatHex(block.hash()),
        waiting.size());
    return waiting.size();
  }
}
