package org.harken.cases.waiting.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an hour is charged to.
 *
 * @param department which one, for departments; null where it is not known, and for all others
 */
public record Charge(Party party, @Nullable UUID department) {

  public static Charge of(Party party) {
    return new Charge(party, null);
  }
}
