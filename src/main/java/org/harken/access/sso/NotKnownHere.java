package org.harken.access.sso;

/** The provider knows somebody whom Harken does not let in; the sentence is for that person. */
final class NotKnownHere extends RuntimeException {

  /** Said on the sign-in page. */
  enum Why {
    NO_GROUP,
    CLOSED,
    EMAIL,
    TAKEN,
    NOT_AGAIN
  }

  private final Why why;

  NotKnownHere(Why why) {
    super(why.name());
    this.why = why;
  }

  Why why() {
    return why;
  }
}
