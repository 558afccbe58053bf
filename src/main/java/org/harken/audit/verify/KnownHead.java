package org.harken.audit.verify;

import java.util.Locale;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** A head as somebody noted it. */
final class KnownHead {

  private KnownHead() {}

  /** Null where neither number nor hash was given. */
  static @Nullable ChainHead of(@Nullable String number, @Nullable String hash) {
    String block = number == null ? "" : number.strip();
    String value = hash == null ? "" : hash.strip().toLowerCase(Locale.ROOT);
    if (block.isEmpty() && value.isEmpty()) {
      return null;
    }
    if (!block.matches("[1-9]\\d{0,17}")) {
      throw Refused.field("number", "Please give the number of the block you know.");
    }
    if (!value.matches("[0-9a-f]{64}")) {
      throw Refused.field(
          "hash", "Please give the hash of that block: 64 digits and letters a to f.");
    }
    return new ChainHead(Long.parseLong(block), value);
  }
}
