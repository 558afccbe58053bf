package org.harken.access;

/** How far a representative has come, in rising order; what it means is in {@link Practice}. */
public enum PracticeLevel {
  EMERGING,
  DEVELOPING,
  PROFICIENT,
  ADVANCED
}
