package org.harken.alerts;

/** Whom a warning goes to, up the ladder. */
public enum Whom {
  OWNER,
  SUPERVISOR,
  DIRECTOR
}
