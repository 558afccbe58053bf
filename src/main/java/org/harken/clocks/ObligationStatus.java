package org.harken.clocks;

/** Where an obligation stands. */
public enum ObligationStatus {
  RUNNING,
  MET,
  MISSED,
  PAUSED,
  EXTENDED,
  CANCELLED;

  /** Something is still owed: running, missed and not yet done, paused, or extended. */
  public boolean isOpen() {
    return this != MET && this != CANCELLED;
  }
}
