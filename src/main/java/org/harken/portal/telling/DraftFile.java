package org.harken.portal.telling;

import java.util.UUID;

/** A file that lies with a draft. */
public record DraftFile(UUID blob, String name, long size) {

  /** Its size for people. */
  public String sizeText() {
    return size < 1_000_000
        ? Math.max(1, size / 1000) + " KB"
        : "%.1f MB".formatted(size / 1_000_000d);
  }
}
