package org.harken.competency.model;

/** How far somebody is with one statement. */
public enum Stage {
  NOT_STARTED("Not seen yet"),
  PRACTISING("Practising"),
  READY("Ready for sign-off"),
  SIGNED("Signed"),
  EXPIRED("Expired");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
