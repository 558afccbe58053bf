package org.harken.cases;

/** Whether work on a case goes on. */
public enum CaseStatus {
  OPEN,
  CLOSED
}
