package org.harken.competency;

/** Whether a framework counts. */
public enum FrameworkStatus {
  PROPOSED,
  ADOPTED,
  RETIRED
}
