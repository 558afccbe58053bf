package org.harken.platform.web;

/**
 * What a room says of its entry of the menu: for whom it is there, and how much waits behind it.
 */
public interface MenuBadge {

  /** The address of the entry. */
  String path();

  /** Whether the entry is for this actor at all, beyond the permission it names. */
  boolean isFor(Actor actor);

  /** The number drawn on it; none is drawn for 0. Asked once for each page that is drawn. */
  int waiting(Actor actor);
}
