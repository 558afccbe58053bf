package org.harken.correspondence;

/** How far a letter is. From RELEASED on its content is frozen. */
public enum LetterStatus {
  DRAFT,
  RELEASED,
  SENT
}
