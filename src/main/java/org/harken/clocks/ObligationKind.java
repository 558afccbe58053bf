package org.harken.clocks;

/** What is owed. The words shown for it come from the rule pack. */
public enum ObligationKind {
  IMMEDIATE_REVIEW,
  ACK_OR_RESOLVE,
  ACK,
  INTERIM,
  FINAL,
  UPDATE,
  REPORT
}
