package org.harken.competency.development;

/** What somebody did. */
public enum ActivityKind {
  CONFERENCE("Conference", "users"),
  COURSE("Course", "school"),
  ARTICLE("Article written", "pencil"),
  READING("Reading", "book"),
  TRAINING("Training in the house", "presentation"),
  MEMBERSHIP("Membership", "heart-handshake");

  private final String label;
  private final String icon;

  ActivityKind(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }
}
