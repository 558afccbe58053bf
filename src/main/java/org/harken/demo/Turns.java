package org.harken.demo;

import java.util.HashMap;
import java.util.Map;
import org.harken.demo.CasePlan.Turn;

/**
 * Deals out what does not go straight among older concerns: about one in twenty of them is told by
 * two people, and about one in twenty comes back after it was closed.
 */
final class Turns {

  private static final int EACH = 20;

  /** In days: old enough that all of it lies in the past. */
  private static final int OLD = 50;

  /** In days: up to this age the person has written again just now. */
  private static final int RECENT = 110;

  private final Map<Integer, Turn> dealt = new HashMap<>();
  private int concerns;
  private boolean wantsTwo;

  Turn of(int number) {
    return dealt.getOrDefault(number, Turn.STRAIGHT);
  }

  /** One concern after the other, the newest first. */
  void deal(int number, Situation situation, long days) {
    if (days < OLD) {
      return;
    }
    int place = concerns++ % EACH;
    wantsTwo = wantsTwo || place == 0;
    boolean recent = days < RECENT;
    if (place == 2 || (recent && place == 12)) {
      dealt.put(number, recent ? Turn.REOPENED_OPEN : Turn.REOPENED);
    } else if (wantsTwo && situation.isToldByTwo()) {
      dealt.put(number, Turn.TOLD_TWICE);
      wantsTwo = false;
    }
  }
}
