package org.harken.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a later room holds back until somebody else than its author lets it go, such as the letter
 * of somebody in training. It stands among what waits for a signature, and a wait that is too long
 * is told as there.
 */
public interface HeldBack {

  /** All that waits, the longest first. Who may see it is asked of its case, by cases. */
  List<Held> held();

  /**
   * Keeps that so many steps of the wait were told before this one.
   *
   * @return true for the one node of several that tells it
   */
  boolean told(UUID thing, int before);

  /**
   * One thing that waits.
   *
   * @param icon a Tabler icon name
   * @param what in a word or two, such as "Answer"
   * @param told how many steps of the wait have been told
   * @param link the page on which it is let go
   */
  record Held(
      UUID thing,
      UUID caseId,
      UUID author,
      String authorName,
      String icon,
      String what,
      Instant since,
      int told,
      String link) {}
}
