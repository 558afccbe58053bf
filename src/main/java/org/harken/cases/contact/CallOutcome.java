package org.harken.cases.contact;

/** How a call to the person ended. */
public enum CallOutcome {
  NO_ANSWER("No answer"),
  VOICEMAIL("Voicemail in the agreed words"),
  SPOKE("Spoke with them"),
  WRONG_NUMBER("Wrong number");

  private final String label;

  CallOutcome(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
