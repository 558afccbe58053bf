package org.harken.access.administration;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of groups, as it was typed.
 *
 * @param reach {@code everything}, {@code home}, or the id of a department
 */
public record GroupForm(
    @Nullable String group,
    @Nullable String place,
    @Nullable String role,
    @Nullable String level,
    @Nullable String title,
    @Nullable String facility,
    @Nullable String reach) {

  static GroupForm empty() {
    return new GroupForm(null, null, null, null, null, null, "home");
  }

  public static String shown(@Nullable String words) {
    return words == null ? "" : words;
  }
}
