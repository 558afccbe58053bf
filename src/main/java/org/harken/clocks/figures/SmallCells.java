package org.harken.clocks.figures;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Small numbers in what leaves the office: 1 to 10 are kept back, and where one number of a line
 * could be worked out from the others and their sum, the next smallest goes with it (CMS cell size
 * policy, 2024; the second step is our own).
 */
public final class SmallCells {

  /** The smallest number that is shown. */
  public static final int LEAST = 11;

  private SmallCells() {}

  public static boolean isSmall(long count) {
    return count > 0 && count < LEAST;
  }

  /**
   * Which parts of a line to keep back; the last bit stands for their sum.
   *
   * @param parts that add up to the sum beside which they are shown
   */
  public static BitSet hidden(long... parts) {
    long[] line = Arrays.copyOf(parts, parts.length + 1);
    line[parts.length] = Arrays.stream(parts).sum();
    var hidden = new BitSet(line.length);
    for (int i = 0; i < line.length; i++) {
      hidden.set(i, isSmall(line[i]));
    }
    if (hidden.cardinality() == 1) {
      hideTheNextSmallest(line, hidden);
    }
    return hidden;
  }

  private static void hideTheNextSmallest(long[] line, BitSet hidden) {
    int next = -1;
    for (int i = 0; i < line.length; i++) {
      if (!hidden.get(i) && line[i] > 0 && (next < 0 || line[i] < line[next])) {
        next = i;
      }
    }
    if (next >= 0) {
      hidden.set(next);
    }
  }

  /** Whether a share tells a small number: of those that count, or of those that do not. */
  public static boolean tells(long part, long all) {
    return isSmall(part) || isSmall(all - part);
  }
}
