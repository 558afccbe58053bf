package org.harken.platform.forgetting;

/** A room that keeps something about subjects of a room below it, and deletes it when told to. */
public interface Forgets {

  /** The room's name, for the log. */
  String room();

  /**
   * Deletes, in the caller's transaction, what the room keeps; returns how many records that were.
   */
  int forget(Subject subject);
}
