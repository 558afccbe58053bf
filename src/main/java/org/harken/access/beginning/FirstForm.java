package org.harken.access.beginning;

import org.jspecify.annotations.Nullable;

/** What the first administrator types. */
public record FirstForm(
    @Nullable String name,
    @Nullable String email,
    @Nullable String password,
    @Nullable String again,
    @Nullable String facility,
    @Nullable String zone) {

  static FirstForm empty() {
    return new FirstForm(null, null, null, null, null, "America/Chicago");
  }

  public static String shown(@Nullable String words) {
    return words == null ? "" : words;
  }
}
