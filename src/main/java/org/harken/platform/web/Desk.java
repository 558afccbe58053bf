package org.harken.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * The desk at which a page is open: after how many idle seconds it covers itself, and whether the
 * person typed words somewhere that were not sent.
 */
public record Desk(int idleSeconds, boolean unsent) {

  public static final String ATTRIBUTE = Desk.class.getName();

  /** The desk of the current request; outside one, a desk that never locks. */
  public static Desk current() {
    var request = Request.current();
    @Nullable Object desk = request == null ? null : request.getAttribute(ATTRIBUTE);
    return desk instanceof Desk known ? known : new Desk(0, false);
  }
}
