package org.harken.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Staff;

/** Lakeside Health as it stands: its units and, by their short names, its staff. */
record House(List<Unit> units, Map<String, Staff> staff) {

  /**
   * A department and what it is.
   *
   * @param kinds what happens there, as {@code content/} names it
   * @param manager the short name of who answers questions for it
   * @param days that patients spend in its beds in a usual month, or 0
   * @param visits in a usual month, or 0
   */
  record Unit(
      Facility facility,
      Department department,
      List<String> kinds,
      String manager,
      int days,
      int visits) {

    boolean fits(List<String> places) {
      return places.stream().anyMatch(kinds::contains);
    }
  }

  Staff who(String key) {
    return Objects.requireNonNull(staff.get(key), key);
  }

  List<Unit> fitting(List<String> places) {
    return units.stream().filter(unit -> unit.fits(places)).toList();
  }
}
