package org.harken.competency.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a new version changes: the same words keep their id wherever they stand, other words in the
 * same place or about the same topic are a re-wording, all else comes or goes.
 */
public record Difference(
    List<Placed> added, List<Placed> removed, List<Pair> reworded, List<Pair> moved) {

  /** A statement in its place. */
  public record Placed(@Nullable UUID id, String level, int place, String text, String topic) {}

  /** Before and after. */
  public record Pair(Placed before, Placed after) {}

  /** More pairs than these are not compared word by word. */
  private static final int MOST_COMPARED = 250_000;

  private static final double ALIKE = 0.5;

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && reworded.isEmpty() && moved.isEmpty();
  }

  public static Difference between(List<Placed> before, List<Placed> after) {
    Map<Placed, Placed> same = same(before, after);
    List<Placed> gone = new ArrayList<>(before);
    gone.removeAll(same.keySet());
    Set<Placed> kept = new HashSet<>(same.values());
    List<Placed> come = new ArrayList<>(after.stream().filter(one -> !kept.contains(one)).toList());
    List<Pair> reworded = new ArrayList<>();
    pair(
        gone,
        come,
        reworded,
        one -> one.topic().isEmpty() ? null : one.level() + "\n" + topic(one));
    pair(gone, come, reworded, one -> one.topic().isEmpty() ? null : topic(one));
    alike(gone, come, reworded);
    pair(gone, come, reworded, one -> one.level() + "\n" + one.place());
    return new Difference(
        List.copyOf(come), List.copyOf(gone), List.copyOf(reworded), moved(before, after, same));
  }

  private static String topic(Placed one) {
    return one.topic().toLowerCase(Locale.ROOT);
  }

  /** Each old statement and where its very words stand now; first in the same level. */
  public static Map<Placed, Placed> same(List<Placed> before, List<Placed> after) {
    Map<Placed, Placed> same = new LinkedHashMap<>();
    List<Placed> rest = new ArrayList<>(before);
    List<Placed> free = new ArrayList<>(after);
    match(rest, free, same, one -> one.level() + "\n" + one.text());
    match(rest, free, same, Placed::text);
    return same;
  }

  private static void match(
      List<Placed> rest,
      List<Placed> free,
      Map<Placed, Placed> same,
      Function<Placed, String> key) {
    Map<String, List<Placed>> byKey = new HashMap<>();
    free.forEach(
        one -> byKey.computeIfAbsent(key.apply(one), ignored -> new ArrayList<>()).add(one));
    Set<Placed> used = new HashSet<>();
    List<Placed> left = new ArrayList<>();
    for (Placed one : rest) {
      List<Placed> found = byKey.getOrDefault(key.apply(one), List.of());
      if (found.isEmpty()) {
        left.add(one);
      } else {
        same.put(one, found.getFirst());
        used.add(found.removeFirst());
      }
    }
    rest.clear();
    rest.addAll(left);
    free.removeIf(used::contains);
  }

  private static void pair(
      List<Placed> gone,
      List<Placed> come,
      List<Pair> reworded,
      Function<Placed, @Nullable String> key) {
    Map<String, Placed> byKey = new HashMap<>();
    for (Placed one : come) {
      String name = key.apply(one);
      if (name != null) {
        byKey.putIfAbsent(name, one);
      }
    }
    Set<Placed> paired = new HashSet<>();
    for (Placed one : List.copyOf(gone)) {
      String name = key.apply(one);
      Placed now = name == null ? null : byKey.remove(name);
      if (now != null) {
        reworded.add(new Pair(one, now));
        paired.add(one);
        paired.add(now);
      }
    }
    gone.removeIf(paired::contains);
    come.removeIf(paired::contains);
  }

  private static void alike(List<Placed> gone, List<Placed> come, List<Pair> reworded) {
    if ((long) gone.size() * come.size() > MOST_COMPARED) {
      return;
    }
    for (Placed one : List.copyOf(gone)) {
      Placed best = null;
      double most = ALIKE;
      for (Placed other : come) {
        double share = shared(one.text(), other.text());
        if (share >= most) {
          most = share;
          best = other;
        }
      }
      if (best != null) {
        reworded.add(new Pair(one, best));
        gone.remove(one);
        come.remove(best);
      }
    }
  }

  private static double shared(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    Set<String> all = new HashSet<>(words);
    all.addAll(others);
    words.retainAll(others);
    return all.isEmpty() ? 0 : (double) words.size() / all.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")));
    words.remove("");
    return words;
  }

  /** What stands in another level, or in another order among those that stayed. */
  private static List<Pair> moved(
      List<Placed> before, List<Placed> after, Map<Placed, Placed> same) {
    List<Pair> moved = new ArrayList<>();
    Map<String, List<Pair>> stayed = new LinkedHashMap<>();
    for (Placed one : before) {
      Placed now = same.get(one);
      if (now != null && !now.level().equals(one.level())) {
        moved.add(new Pair(one, now));
      } else if (now != null) {
        stayed.computeIfAbsent(one.level(), ignored -> new ArrayList<>()).add(new Pair(one, now));
      }
    }
    stayed.values().forEach(level -> moved.addAll(outOfOrder(level)));
    return List.copyOf(moved);
  }

  /** The fewest that explain the new order, and both of two that changed places. */
  private static List<Pair> outOfOrder(List<Pair> level) {
    List<Pair> now =
        level.stream()
            .sorted((one, other) -> Integer.compare(one.after().place(), other.after().place()))
            .toList();
    Map<Pair, Integer> place = new HashMap<>();
    for (int i = 0; i < now.size(); i++) {
      place.put(now.get(i), i);
    }
    int[] order = level.stream().mapToInt(pair -> place.getOrDefault(pair, 0)).toArray();
    Set<Integer> kept = Rising.longest(order);
    Set<Pair> moved = new LinkedHashSet<>();
    for (int i = 0; i < order.length; i++) {
      if (!kept.contains(i)) {
        moved.add(level.get(i));
        if (order[order[i]] == i) {
          moved.add(level.get(order[i]));
        }
      }
    }
    return List.copyOf(moved);
  }
}
