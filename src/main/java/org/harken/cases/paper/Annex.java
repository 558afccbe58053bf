package org.harken.cases.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What goes along only where it is asked for. */
public enum Annex {
  NOTES("Working notes"),
  AUDIT("Who did and saw what");

  private final String heading;

  Annex(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }

  /** As a program writes it: {@code notes,audit}. */
  static Set<Annex> of(@Nullable String written) {
    Set<Annex> chosen = EnumSet.noneOf(Annex.class);
    if (written == null || written.isBlank()) {
      return chosen;
    }
    for (String one : written.split(",")) {
      chosen.add(
          Arrays.stream(values())
              .filter(annex -> annex.name().equals(one.strip().toUpperCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() -> Refused.field("annexes", "Please choose of: notes, audit.")));
    }
    return chosen;
  }
}
