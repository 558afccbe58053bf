package org.harken.audit.verify;

import org.jspecify.annotations.Nullable;

/**
 * Something in the audit is not as it was written.
 *
 * @param entry the id of the entry, where one can be named
 */
public record Finding(Kind kind, @Nullable Long block, @Nullable String entry, String text) {

  /** What happened to it. */
  public enum Kind {
    ENTRY_EDITED,
    ENTRY_DELETED,
    ENTRY_INSERTED,
    BLOCK_CHANGED,
    BLOCK_MISSING,
    HEAD_DISAGREES,
    ENTRY_LEFT_UNSEALED
  }
}
