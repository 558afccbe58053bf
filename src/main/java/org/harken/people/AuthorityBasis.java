package org.harken.people;

/** On what ground somebody may speak for a patient (45 CFR 164.502(g), 164.510(b), 164.508). */
public enum AuthorityBasis {
  PATIENT,
  PERSONAL_REPRESENTATIVE,
  PARENT_OF_MINOR,
  EXECUTOR,
  FAMILY_INVOLVED,
  VERBAL_DESIGNATION,
  WRITTEN_AUTHORIZATION,
  ATTORNEY,
  OVERSIGHT,
  NONE;

  /** Whether health information may be told on this ground at all. */
  public boolean mayReceive() {
    return this != NONE && this != FAMILY_INVOLVED;
  }
}
