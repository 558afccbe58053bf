package org.harken.access;

/**
 * How far a representative has come, in rising order. An Emerging representative's letters need a
 * second person.
 */
public enum PracticeLevel {
  EMERGING,
  DEVELOPING,
  PROFICIENT,
  ADVANCED
}
