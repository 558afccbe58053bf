package org.harken.competency.training.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Results before and after by department. A department with fewer people than the small cell is
 * never shown alone: those departments are put together, and where they are still too few, the
 * smallest of the others joins them, so that nobody's result can be worked out from the sum.
 *
 * @param everybody null where fewer people than a small cell answered both times
 */
public record EffectSheet(
    List<Row> rows, @org.jspecify.annotations.Nullable Row everybody, int answeredBoth) {

  /** Fewer people than this are hidden. */
  public static final int SMALL_CELL = 5;

  private static final String TOGETHER = "Other departments together";

  /** One person who answered both times, in whole percent. */
  public record Result(String department, int before, int after) {}

  /** Some people together. */
  public record Row(String department, int people, int before, int after) {

    /** In percent points. */
    public int change() {
      return after - before;
    }
  }

  public static EffectSheet of(List<Result> results) {
    if (results.size() < SMALL_CELL) {
      return new EffectSheet(List.of(), null, results.size());
    }
    var byDepartment = new TreeMap<String, List<Result>>();
    for (Result one : results) {
      byDepartment.computeIfAbsent(one.department(), name -> new ArrayList<>()).add(one);
    }
    List<List<Result>> large = new ArrayList<>();
    List<Result> small = new ArrayList<>();
    for (List<Result> people : byDepartment.values()) {
      if (people.size() < SMALL_CELL) {
        small.addAll(people);
      } else {
        large.add(people);
      }
    }
    large.sort(Comparator.comparingInt(List::size));
    while (!small.isEmpty() && small.size() < SMALL_CELL && !large.isEmpty()) {
      small.addAll(large.removeFirst());
    }
    List<Row> rows = new ArrayList<>();
    large.stream()
        .map(people -> row(people.getFirst().department(), people))
        .sorted(Comparator.comparing(Row::department))
        .forEach(rows::add);
    if (!small.isEmpty()) {
      rows.add(row(TOGETHER, small));
    }
    return new EffectSheet(rows, row("Everybody", results), results.size());
  }

  private static Row row(String department, List<Result> people) {
    return new Row(
        department,
        people.size(),
        mean(people.stream().mapToInt(Result::before).sum(), people.size()),
        mean(people.stream().mapToInt(Result::after).sum(), people.size()));
  }

  private static int mean(int sum, int count) {
    return Math.round((float) sum / count);
  }
}
