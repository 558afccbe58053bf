package org.harken.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a later room knows of how cases went on, for figures of time. */
public interface Happenings {

  /** In any order; nothing that was struck or set right as never having been. */
  List<Happening> of(Collection<UUID> caseIds);
}
