package org.harken.clocks.model;

/** Who decided that more time is taken, in rising order. */
public enum Decider {
  REPRESENTATIVE,
  SUPERVISOR,
  DIRECTOR
}
