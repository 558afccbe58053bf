package org.harken.competency;

import java.util.List;
import org.harken.access.Staff;

/** One way in which people prove something as a whole; every bean of this kind is asked. */
public interface ProvedBy {

  /** What counts today, in the order of the ladder. */
  List<Proved> of(Staff staff);
}
