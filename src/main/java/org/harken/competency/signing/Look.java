package org.harken.competency.signing;

/** In which way it was seen. */
public enum Look {
  OBSERVATION("Observation"),
  SIMULATED_CALL("Simulated call"),
  TEST("Test"),
  FEEDBACK("Feedback"),
  FILE_AUDIT("File audit"),
  SIGNATURE("Signature");

  private final String label;

  Look(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
