package org.harken.competency.curricula;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a curriculum.
 *
 * @param level the level it leads through, as the framework's codes begin: {@code E}
 */
public record Curriculum(
    UUID id,
    String code,
    int version,
    String title,
    String level,
    String about,
    int weeks,
    Status status,
    String writtenBy,
    List<Unit> units) {

  /** Whether it can be changed, given to people, or neither. */
  public enum Status {
    DRAFT("Draft"),
    IN_FORCE("In force"),
    RETIRED("Replaced");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Curriculum {
    units = List.copyOf(units);
  }

  /**
   * One unit.
   *
   * @param statements codes of the statements it prepares, as typed: {@code E1, E3}
   * @param week in which it should be finished
   * @param passPercent of a test; 0 for all else
   */
  public record Unit(
      UUID id,
      int place,
      UnitKind kind,
      String title,
      String about,
      String link,
      @Nullable UUID file,
      String fileName,
      String statements,
      int times,
      int week,
      int passPercent) {

    /** The same unit in another version. */
    Unit copy(UUID other) {
      return new Unit(
          other,
          place,
          kind,
          title,
          about,
          link,
          file,
          fileName,
          statements,
          times,
          week,
          passPercent);
    }
  }
}
