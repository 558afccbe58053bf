package org.harken.competency.model;

import java.util.HashSet;
import java.util.Set;

/** The longest part of a row of numbers that rises. */
final class Rising {

  private Rising() {}

  /** The places of its numbers; the row holds each number once. */
  static Set<Integer> longest(int[] row) {
    int[] ends = new int[row.length];
    int[] before = new int[row.length];
    int length = 0;
    for (int i = 0; i < row.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (row[ends[middle]] < row[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : ends[low - 1];
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    Set<Integer> kept = new HashSet<>();
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
      kept.add(i);
    }
    return kept;
  }
}
