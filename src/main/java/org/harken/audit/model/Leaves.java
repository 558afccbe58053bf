package org.harken.audit.model;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The leaves of a block's Merkle tree: id and hash of each of its entries in the order of their
 * ids, forty-eight bytes a leaf. The tree is that of RFC 6962: leaves and nodes are hashed with
 * different first bytes, and a node without a neighbour rises as it is.
 */
public record Leaves(byte[] bytes) {

  private static final int SIZE = 48;
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  /** One entry in the tree. */
  public record Leaf(UUID id, byte[] hash) {}

  public static Leaves of(List<Leaf> leaves) {
    var buffer = ByteBuffer.allocate(leaves.size() * SIZE);
    for (Leaf leaf : leaves) {
      buffer.put(Bytes.of(leaf.id())).put(leaf.hash());
    }
    return new Leaves(buffer.array());
  }

  public int count() {
    return bytes.length / SIZE;
  }

  public Leaf leaf(int index) {
    var buffer = ByteBuffer.wrap(bytes, index * SIZE, SIZE);
    var id = new UUID(buffer.getLong(), buffer.getLong());
    byte[] hash = new byte[32];
    buffer.get(hash);
    return new Leaf(id, hash);
  }

  /** The root of the tree; that of no leaves is the hash of nothing. */
  public byte[] root() {
    if (bytes.length == 0) {
      return Sha256.of();
    }
    List<byte[]> row = new ArrayList<>(count());
    for (int from = 0; from + SIZE <= bytes.length; from += SIZE) {
      row.add(Sha256.of(LEAF, Arrays.copyOfRange(bytes, from, from + SIZE)));
    }
    while (row.size() > 1) {
      List<byte[]> above = new ArrayList<>((row.size() + 1) / 2);
      for (int index = 0; index < row.size(); index += 2) {
        above.add(
            index + 1 < row.size()
                ? Sha256.of(NODE, row.get(index), row.get(index + 1))
                : row.get(index));
      }
      row = above;
    }
    return row.getFirst();
  }
}
