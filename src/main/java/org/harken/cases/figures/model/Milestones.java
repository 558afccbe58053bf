package org.harken.cases.figures.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.cases.Happening;
import org.harken.cases.waiting.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * When a case came to each step within one run, from its receipt or reopening to its close.
 *
 * @param steps the steps it came to; always with {@link Step#RECEIVED}
 * @param goals the letters that left, each for the first time
 * @param end the last moment that was seen: its close, or now
 */
public record Milestones(Map<Step, Instant> steps, Map<Goal, Instant> goals, Instant end) {

  private static final Set<String> ASKS = Set.of("department.asked", "review.asked");
  private static final Set<String> ANSWERS = Set.of("department.answered", "review.back");

  public Milestones {
    steps = new EnumMap<>(steps);
    goals = goals.isEmpty() ? Map.of() : new EnumMap<>(goals);
  }

  /**
   * @param first whether the run began with the receipt
   */
  public static Milestones of(List<Happening> happened, Span run, boolean first) {
    var found = new Finder(happened, run);
    Map<Step, Instant> steps = new EnumMap<>(Step.class);
    steps.put(Step.RECEIVED, run.from());
    put(steps, Step.TAKEN, first ? found.taken() : run.from());
    put(steps, Step.ASKED, found.first(ASKS));
    put(steps, Step.HEARD, found.heard());
    put(steps, Step.BEGUN, found.first(Set.of("resolution.begun")));
    put(steps, Step.FINISHED, found.first(Set.of("resolution.finished")));
    Map<Goal, Instant> goals = new EnumMap<>(Goal.class);
    Set<String> answer = Set.of("resolution.left");
    put(goals, Goal.ANSWER, found.first(answer));
    put(goals, Goal.PROGRESS, found.first(Set.of("interim.left", "resolution.left")));
    put(
        goals,
        Goal.ACKNOWLEDGEMENT,
        found.first(Set.of("acknowledgement.left", "interim.left", "resolution.left")));
    return new Milestones(steps, goals, run.to());
  }

  /** The furthest step, by the order of steps. */
  public Step step() {
    return steps.keySet().stream().max(Comparator.naturalOrder()).orElse(Step.RECEIVED);
  }

  public @Nullable Instant at(Step step) {
    return steps.get(step);
  }

  public @Nullable Instant at(Goal goal) {
    return goals.get(goal);
  }

  private static <K extends Enum<K>> void put(Map<K, Instant> map, K key, @Nullable Instant at) {
    if (at != null) {
      map.put(key, at);
    }
  }

  /** Looks for moments within the run. */
  private static final class Finder {

    private final List<Happening> happened;
    private final Span run;

    Finder(List<Happening> happened, Span run) {
      this.happened =
          happened.stream()
              .sorted(
                  Comparator.comparing(Happening::at)
                      .thenComparing(one -> !ANSWERS.contains(one.what())))
              .toList();
      this.run = run;
    }

    @Nullable Instant first(Set<String> what) {
      return happened.stream()
          .filter(one -> what.contains(one.what()))
          .map(Happening::at)
          .filter(this::within)
          .findFirst()
          .orElse(null);
    }

    private boolean within(Instant at) {
      return !at.isBefore(run.from()) && !at.isAfter(run.to());
    }

    /** A case that was recorded as somebody's, or handed on by somebody, was theirs at once. */
    @Nullable Instant taken() {
      String told =
          happened.stream()
              .map(Happening::what)
              .filter(what -> what.equals("owner.taken") || what.equals("owner.passed"))
              .findFirst()
              .orElse("");
      return told.equals("owner.taken")
          ? first(Set.of("owner.taken"))
          : told.isEmpty() && first(Set.of("owner.has")) == null
              ? null
              : first(Set.of("case.recorded"));
    }

    /** Since when nothing that was asked is open, if anything was; null while something is. */
    @Nullable Instant heard() {
      Set<UUID> open = new HashSet<>();
      Map<UUID, Instant> answeredUnasked = new HashMap<>();
      Instant since = null;
      for (Happening one : happened) {
        if (!within(one.at())) {
          continue;
        }
        if (ANSWERS.contains(one.what())) {
          if (!open.remove(one.thing())) {
            answeredUnasked.put(one.thing(), one.at());
          } else if (open.isEmpty()) {
            since = one.at();
          }
        } else if (ASKS.contains(one.what())) {
          boolean atOnce = one.at().equals(answeredUnasked.get(one.thing()));
          if (!atOnce) {
            open.add(one.thing());
          }
          since = open.isEmpty() ? one.at() : null;
        }
      }
      return open.isEmpty() ? since : null;
    }
  }
}
