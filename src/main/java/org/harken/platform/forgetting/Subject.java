package org.harken.platform.forgetting;

import java.util.Set;
import java.util.UUID;

/**
 * What is forgotten.
 *
 * @param reference as people call it
 * @param people those whom nothing else here names any more
 */
public record Subject(UUID id, String reference, Set<UUID> people) {

  public Subject {
    people = Set.copyOf(people);
  }
}
