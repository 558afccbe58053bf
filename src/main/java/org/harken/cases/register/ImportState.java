package org.harken.cases.register;

/** Where an import stands. */
enum ImportState {
  DRAFT,
  WAITING,
  RUNNING,
  DONE,
  FAILED
}
