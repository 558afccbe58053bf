package org.harken.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wrote to name a thing. */
final class Words {

  private Words() {}

  /** Without what PostgreSQL cannot hold and without space around it. */
  static String clean(String words) {
    return words.replace("\u0000", "").strip();
  }

  static @Nullable String orNull(@Nullable String words) {
    if (words == null) {
      return null;
    }
    String clean = clean(words);
    return clean.isEmpty() ? null : clean;
  }

  static Optional<UUID> id(String words) {
    if (words.length() != 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(words));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
