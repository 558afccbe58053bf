package org.harken.clocks.calendars;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a hospital says of its days, as it stood at one moment.
 *
 * @param switches by calendar and key: off work or not, against what is shipped
 */
record OwnDays(
    Set<LocalDate> closed, Set<LocalDate> open, Map<String, Map<String, Boolean>> switches) {

  static final OwnDays NONE = new OwnDays(Set.of(), Set.of(), Map.of());
}
