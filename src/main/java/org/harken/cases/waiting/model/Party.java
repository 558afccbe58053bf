package org.harken.cases.waiting.model;

/** Whom a case waits for. Never a person by name. */
public enum Party {
  REPRESENTATIVE("Patient representatives"),
  DEPARTMENT("A department"),
  MEDICAL_STAFF_OFFICE("Medical staff office"),
  LEGAL("Legal and risk"),
  TRANSLATION("Translation"),
  COMPLAINANT("The person who raised it");

  private final String words;

  Party(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
