package org.harken.clocks.choosing;

import java.util.List;
import java.util.Map;

/** Which rules count where, in ready words. */
public final class ClocksView {

  private ClocksView() {}

  /** All facilities within reach. */
  public record All(List<House> houses, boolean mayChoose) {}

  /** One facility in the list. */
  public record House(String id, String name, List<String> packs, String stated) {}

  /**
   * One facility.
   *
   * @param faults by field
   * @param typed what was typed into a form that was refused
   */
  public record Place(
      String id,
      String name,
      String zone,
      List<Offer> offers,
      List<String> planned,
      List<String> stated,
      String today,
      boolean mayChoose,
      Map<String, String> faults,
      Map<String, String> typed) {

    public String fault(String field) {
      return faults.getOrDefault(field, "");
    }

    public String value(String field, String orElse) {
      return typed.getOrDefault(field, orElse).replace("\u0000", "");
    }
  }

  /**
   * A pack that may count here.
   *
   * @param starts what makes it count on a case
   */
  public record Offer(
      String id, String name, String place, String starts, boolean counts, int toConfirm) {}
}
