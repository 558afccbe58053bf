package org.harken.competency.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From what happened to what it shows.
 *
 * @param kind the code of what happened, as its room publishes it
 * @param one what it is called, such as "letter without corrections"
 * @param bounds what has to be true of its counts
 * @param lines the work that it shows
 * @param months after how many months it is no evidence any more
 */
public record EvidenceRule(
    String id,
    String kind,
    String one,
    String many,
    String icon,
    Map<String, Bound> bounds,
    List<String> lines,
    int months) {

  public EvidenceRule {
    bounds = Map.copyOf(bounds);
    lines = List.copyOf(lines);
  }

  /** Lowest and highest that still fit; null for no end. */
  public record Bound(@Nullable Integer least, @Nullable Integer most) {
    boolean holds(int count) {
      return (least == null || count >= least) && (most == null || count <= most);
    }
  }

  /** A count that was not told fits no bound. */
  public boolean fits(String happened, Map<String, Integer> counts) {
    return kind.equals(happened)
        && bounds.entrySet().stream()
            .allMatch(
                bound ->
                    Optional.ofNullable(counts.get(bound.getKey()))
                        .filter(count -> bound.getValue().holds(count))
                        .isPresent());
  }

  public String counted(long number) {
    return number + " " + (number == 1 ? one : many);
  }
}
