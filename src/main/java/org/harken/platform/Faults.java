package org.harken.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.harken.platform.Refused.FieldFault;
import org.jspecify.annotations.Nullable;

/** Gathers what several rules say no to, so that whoever typed sees all of it at once. */
public final class Faults {

  private final List<FieldFault> found = new ArrayList<>();

  /**
   * What the rule answers; null where it refused a field, which is kept. A refusal that names no
   * field goes on at once.
   */
  public <T> @Nullable T of(Supplier<T> rule) {
    try {
      return rule.get();
    } catch (Refused refusal) {
      if (refusal.faults().isEmpty()) {
        throw refusal;
      }
      refusal.faults().forEach(fault -> add(fault.field(), fault.message()));
      return null;
    }
  }

  /** The first fault of a field stays. */
  public void add(String field, String message) {
    if (found.stream().noneMatch(fault -> fault.field().equals(field))) {
      found.add(new FieldFault(field, message));
    }
  }

  /** Refuses with everything found so far; a single fault speaks for itself. */
  public void check() {
    if (found.size() == 1) {
      FieldFault only = found.getFirst();
      throw Refused.field(only.field(), only.message());
    }
    if (!found.isEmpty()) {
      throw new Refused("invalid", "Some fields need another look.", found);
    }
  }
}
