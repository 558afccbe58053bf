package org.harken.competency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has proved as a whole, so that others may be told of it: a statement that is
 * signed, a level all of whose statements are, a curriculum that is finished.
 *
 * @param kind such as {@link #STATEMENT}
 * @param id the same for everybody who proves the same
 * @param items where it stands in the framework
 * @param framework occupation and version
 * @param credit whose words they are
 * @param expiresOn the last day on which it counts; null where it has no end
 */
public record Proved(
    String kind,
    UUID id,
    String title,
    String description,
    List<Item> items,
    String framework,
    String credit,
    @Nullable LocalDate expiresOn) {

  public static final String STATEMENT = "STATEMENT";
  public static final String LEVEL = "LEVEL";
  public static final String CURRICULUM = "CURRICULUM";

  /** A place in the framework, by its id in CASE. */
  public record Item(UUID id, String code, String name) {}

  public Proved {
    items = List.copyOf(items);
  }
}
