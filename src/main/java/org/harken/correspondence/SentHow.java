package org.harken.correspondence;

/** How a letter left the house. */
public enum SentHow {
  POST,
  HAND,
  EMAIL,
  FAX,
  PORTAL
}
