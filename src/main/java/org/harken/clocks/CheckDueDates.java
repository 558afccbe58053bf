package org.harken.clocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.clocks.store.Derivation;
import org.harken.clocks.store.Events;
import org.harken.clocks.store.Obligations;
import org.harken.clocks.store.StoredObligation;
import org.springframework.stereotype.Component;

/** Works out again, from what was told of a case, everything that is kept as owed on it. */
@Component
class CheckDueDates {

  private final Obligations obligations;
  private final Events events;
  private final Derivation derivation;

  CheckDueDates(Obligations obligations, Events events, Derivation derivation) {
    this.obligations = obligations;
    this.events = events;
    this.derivation = derivation;
  }

  /** The obligations of a subject that do not follow from what was told of it. */
  List<UUID> rederive(UUID subject) {
    Map<String, StoredObligation> derived = new HashMap<>();
    derivation
        .derive(subject, events.of(subject), events.joined(subject))
        .forEach(one -> derived.put(one.key(), one));
    List<UUID> wrong = new ArrayList<>();
    for (StoredObligation stored : obligations.of(List.of(subject))) {
      StoredObligation again = derived.remove(stored.key());
      boolean same = again == null ? !stored.isOpen() : again.as(stored.id()).equals(stored);
      if (!same) {
        wrong.add(stored.id());
      }
    }
    derived.values().forEach(missing -> wrong.add(missing.id()));
    return wrong;
  }
}
