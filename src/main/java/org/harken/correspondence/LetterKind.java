package org.harken.correspondence;

/** What a letter does: say that words arrived, name a new date, or answer. */
public enum LetterKind {
  ACKNOWLEDGEMENT,
  INTERIM,
  RESOLUTION
}
