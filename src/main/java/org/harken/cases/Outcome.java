package org.harken.cases;

/** How a case ended. */
public enum Outcome {
  RESOLVED_SATISFIED,
  CLOSED_UNSATISFIED,
  WITHDRAWN,
  TRANSFERRED,
  DUPLICATE,
  UNDELIVERABLE
}
