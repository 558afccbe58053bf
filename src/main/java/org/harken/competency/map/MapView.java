package org.harken.competency.map;

import java.util.List;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.store.PractisedAt.Place;
import org.jspecify.annotations.Nullable;

/** The map of the ladder. */
public final class MapView {

  private MapView() {}

  /** All levels beside each other. */
  public record Overview(
      boolean none,
      String title,
      List<Rung> rungs,
      int people,
      boolean evidence,
      boolean mayTeam,
      boolean mayObserve,
      @Nullable String own,
      String credit) {}

  /** A level. */
  public record Rung(String label, String meaning, int observers, List<Item> items) {}

  /**
   * A statement with its places.
   *
   * @param later what of this work is not yet in Harken; empty where all is
   */
  public record Item(
      String id,
      String code,
      String topic,
      String expectation,
      List<Place> places,
      String later,
      List<Shown> shown,
      int notStarted,
      int practising,
      int ready,
      int signed) {

    /** For whoever hears it instead of seeing the bars. */
    public String team() {
      return signed
          + " signed, "
          + ready
          + " ready, "
          + practising
          + " practising, "
          + notStarted
          + " not yet";
    }
  }

  /** What is evidence of it. */
  public record Shown(String icon, String words, int months) {}

  /** One statement, to read and to change. */
  public record One(
      Item item,
      String level,
      String line,
      List<Choice> lines,
      boolean mayChange,
      int rows,
      String credit,
      Typed typed) {

    public String label(int row) {
      return row < item.places().size() ? item.places().get(row).label() : "";
    }

    public String path(int row) {
      return row < item.places().size() ? item.places().get(row).path() : "";
    }
  }
}
