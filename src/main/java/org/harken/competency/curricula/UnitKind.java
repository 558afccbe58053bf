package org.harken.competency.curricula;

/** How a unit is learned. */
public enum UnitKind {
  READING("Reading", "book", false),
  SHADOWING("Shadowing", "eye", true),
  CO_HANDLING("Handling together", "users", true),
  LEADING("Leading with an observer", "user-check", true),
  PRACTICE_CALL("Practice call", "phone", true),
  TEST("Test", "checklist", false);

  private final String label;
  private final String icon;
  private final boolean observed;

  UnitKind(String label, String icon, boolean observed) {
    this.label = label;
    this.icon = icon;
    this.observed = observed;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }

  /** Counts only when whoever was there has said so. */
  public boolean observed() {
    return observed;
  }
}
