package org.harken.audit.verify;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.harken.audit.model.Block;
import org.harken.audit.model.Bytes;
import org.harken.audit.model.Leaves.Leaf;
import org.harken.audit.store.Blocks.Head;
import org.harken.audit.store.Blocks.Sealed;
import org.harken.audit.verify.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** One walk along blocks and entries side by side; holds one block at a time. */
final class Walk {

  private final @Nullable ChainHead known;
  private Iterator<Sealed> entries = Collections.emptyIterator();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Sealed next;
  private long found;
  private long blockCount;
  private long entryCount;
  private long waiting;
  private long lastNumber;
  private byte[] lastHash = Block.nothingBefore();
  private boolean knownSeen;

  Walk(@Nullable ChainHead known) {
    this.known = known;
  }

  /** Begins behind a block that was walked before. */
  void goOnAfter(ChainHead end, byte @Nullable [] hash) {
    lastNumber = end.number();
    lastHash = HexFormat.of().parseHex(end.hash());
    if (hash == null) {
      find(Kind.BLOCK_MISSING, end.number(), null, "Block " + end.number() + " is missing.");
    } else if (!same(hash, lastHash)) {
      find(
          Kind.BLOCK_CHANGED,
          end.number(),
          null,
          "Block " + end.number() + " is not as it was when the chain was walked last.");
    }
  }

  /** The entries in the order of the chain, those that wait last. */
  void along(Iterator<Sealed> inOrder) {
    entries = inOrder;
    advance();
  }

  /** The head that somebody noted, beside the block of its number. */
  void compare(long number, byte @Nullable [] hash) {
    if (known == null || known.number() != number || hash == null) {
      return;
    }
    knownSeen = true;
    if (!HexFormat.of().formatHex(hash).equalsIgnoreCase(known.hash())) {
      find(
          Kind.HEAD_DISAGREES,
          number,
          null,
          "Block " + number + " has another hash than the one you know.");
    }
  }

  void block(Block block) {
    blockCount++;
    strayEntriesBefore(block.number());
    if (block.number() != lastNumber + 1) {
      find(Kind.BLOCK_MISSING, lastNumber + 1, null, "Block " + (lastNumber + 1) + " is missing.");
    } else if (!same(block.previous(), lastHash)) {
      find(
          Kind.BLOCK_CHANGED,
          block.number(),
          null,
          "Block " + block.number() + " does not follow the block before it.");
    }
    if (!same(block.expectedHash(), block.hash()) || !same(block.leaves().root(), block.root())) {
      find(
          Kind.BLOCK_CHANGED,
          block.number(),
          null,
          "Block " + block.number() + " is not as it was sealed.");
    }
    entriesOf(block);
    compare(block.number(), block.hash());
    lastNumber = block.number();
    lastHash = block.hash();
  }

  private void entriesOf(Block block) {
    int leafCount = block.leaves().count();
    int index = 0;
    while (index < leafCount || isIn(block.number())) {
      @Nullable Leaf leaf = index < leafCount ? block.leaves().leaf(index) : null;
      Sealed entry = isIn(block.number()) ? next : null;
      int order =
          leaf == null ? 1 : entry == null ? -1 : Bytes.compare(leaf.id(), entry.entry().id());
      if (order < 0 && leaf != null) {
        find(Kind.ENTRY_DELETED, block.number(), leaf.id(), "An entry was deleted.");
        index++;
      } else if (entry != null) {
        entryCount++;
        if (order > 0) {
          find(
              Kind.ENTRY_INSERTED,
              block.number(),
              entry.entry().id(),
              "An entry was put into a sealed block.");
        } else if (leaf != null) {
          index++;
          if (isEdited(entry) || !same(leaf.hash(), entry.hash())) {
            find(Kind.ENTRY_EDITED, block.number(), entry.entry().id(), "An entry was edited.");
          }
        }
        advance();
      }
    }
  }

  /** After the last block: entries of blocks that are gone, entries that wait, and the head. */
  void end(@Nullable Head head) {
    strayEntriesBefore(Long.MAX_VALUE);
    if (head != null && head.number() > lastNumber) {
      find(Kind.BLOCK_MISSING, lastNumber + 1, null, "Block " + (lastNumber + 1) + " is missing.");
    } else if (head == null ? lastNumber > 0 : head.number() != lastNumber) {
      find(Kind.HEAD_DISAGREES, lastNumber, null, "The head is not the last block.");
    } else if (head != null && !same(head.hash(), lastHash)) {
      find(Kind.HEAD_DISAGREES, lastNumber, null, "The head has another hash than the last block.");
    }
    if (known != null && !knownSeen) {
      find(
          Kind.HEAD_DISAGREES,
          known.number(),
          null,
          "Block " + known.number() + ", whose hash you know, is not there.");
    }
    while (next != null) {
      waits(next);
      advance();
    }
  }

  private void waits(Sealed entry) {
    entryCount++;
    if (isEdited(entry)) {
      find(Kind.ENTRY_EDITED, null, entry.entry().id(), "An entry was edited.");
    }
    if (entry.late()) {
      find(
          Kind.ENTRY_LEFT_UNSEALED,
          null,
          entry.entry().id(),
          "An entry has waited for longer than a minute to be sealed.");
    } else {
      waiting++;
    }
  }

  private void strayEntriesBefore(long number) {
    while (next != null && next.block() != null && next.block() < number) {
      entryCount++;
      find(
          Kind.BLOCK_MISSING,
          next.block(),
          next.entry().id(),
          "An entry stands in block " + next.block() + ", which is missing.");
      advance();
    }
  }

  Verification result(boolean complete, long milliseconds) {
    return new Verification(
        found == 0,
        blockCount,
        entryCount,
        waiting,
        lastNumber == 0 ? null : new ChainHead(lastNumber, HexFormat.of().formatHex(lastHash)),
        findings.isEmpty() ? null : findings.getFirst(),
        found,
        List.copyOf(findings),
        milliseconds,
        complete,
        null);
  }

  private boolean isIn(long block) {
    return next != null && next.block() != null && next.block() == block;
  }

  private void advance() {
    next = entries.hasNext() ? entries.next() : null;
  }

  private static boolean isEdited(Sealed entry) {
    return !same(entry.entry().hash(entry.writtenAt()), entry.hash());
  }

  private static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private void find(Kind kind, @Nullable Long block, @Nullable UUID entry, String text) {
    found++;
    if (findings.size() < Verification.MOST_LISTED) {
      findings.add(new Finding(kind, block, entry == null ? null : entry.toString(), text));
    }
  }
}
