package org.harken.clocks.model;

/**
 * What a concern may be about, as far as rules differ by it.
 *
 * @param id such as {@code grievance} or {@code breach}; packs that mean the same use the same
 * @param label for people, as the end of "this is also …"
 * @param starts what makes a case be about it
 */
public record Matter(String id, String label, Starts starts) {

  /** What makes a case be about a matter. */
  public enum Starts {
    /** Every grievance of a facility that has chosen the pack. */
    EVERY_GRIEVANCE,
    /** Somebody may be in danger. */
    DANGER,
    /** A person says so on the case. */
    BY_HAND,
    /** The same, and it is so rare that a receipt alone is never taken for it. */
    EXCEPTION;

    /** Whether a receipt of which nothing more is known counts as about it. */
    public boolean isUsual() {
      return this == EVERY_GRIEVANCE || this == BY_HAND;
    }
  }
}
