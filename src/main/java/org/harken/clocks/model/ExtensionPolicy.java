package org.harken.clocks.model;

import java.util.List;

/**
 * Who has to decide on the first extension, the second and so on; the last entry counts for all
 * that follow.
 */
public record ExtensionPolicy(List<Decider> deciders) {

  public ExtensionPolicy {
    deciders = List.copyOf(deciders);
    if (deciders.isEmpty()) {
      throw new IllegalArgumentException("Somebody has to decide on the first extension");
    }
  }

  /**
   * @param time the first extension is 1
   */
  public Decider decider(int time) {
    return deciders.get(Math.clamp(time - 1L, 0, deciders.size() - 1));
  }
}
