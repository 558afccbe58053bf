package org.harken.platform.backup;

/** A command cannot be done; the message is a sentence for the operator. */
final class NotPossible extends RuntimeException {
  NotPossible(String sentence) {
    super(sentence);
  }
}
