package org.harken.platform.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The last mail of a page: the next one begins after it. */
record Bookmark(Instant queuedAt, UUID id) {

  String text() {
    return queuedAt + "~" + id;
  }

  /** Empty for what is none: then the list begins anew. */
  static Optional<Bookmark> of(String text) {
    int middle = text.indexOf('~');
    if (middle < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Bookmark(
              Instant.parse(text.substring(0, middle)),
              UUID.fromString(text.substring(middle + 1))));
    } catch (DateTimeException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
