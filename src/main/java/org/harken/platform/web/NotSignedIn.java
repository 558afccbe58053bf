package org.harken.platform.web;

/**
 * The route asks for somebody who signed in. Pages send to the sign-in page; the API answers 401.
 */
public class NotSignedIn extends RuntimeException {

  public NotSignedIn() {
    super("Please sign in.");
  }
}
