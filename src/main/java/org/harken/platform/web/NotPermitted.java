package org.harken.platform.web;

/**
 * The actor lacks the permission of the route. Answered as 403, without a hint of what is behind
 * it.
 */
public class NotPermitted extends RuntimeException {

  public NotPermitted() {
    this("Your role does not include this.");
  }

  /** A sentence for somebody who may know of it, but not do it. */
  public NotPermitted(String sentence) {
    super(sentence);
  }
}
