package org.harken.clocks.model;

/** What happens to a last day that is no working day. */
public enum RollRule {
  NONE,
  NEXT_BUS_DAY
}
