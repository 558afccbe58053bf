package org.harken.platform;

/** It is not there, or not for this person: the two look alike from outside. Answered as 404. */
public class NotFound extends RuntimeException {

  public NotFound() {
    super("There is nothing here that you can open.");
  }
}
