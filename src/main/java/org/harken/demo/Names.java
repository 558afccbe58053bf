package org.harken.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** People who do not exist: first and last names from our own lists. */
final class Names {

  /** One family tradition of names. */
  private record Tradition(
      List<String> women, List<String> men, List<String> last, String speaks) {}

  private final List<Tradition> traditions =
      Library.list(Library.load("names.yaml")).stream()
          .map(Library::map)
          .map(Names::tradition)
          .toList();

  private static Tradition tradition(Map<String, Object> entry) {
    return new Tradition(
        Library.texts(entry.get("women")),
        Library.texts(entry.get("men")),
        Library.texts(entry.get("last")),
        Objects.requireNonNullElse(Library.text(entry, "speaks"), "en"));
  }

  /** A patient's name and how to name relatives of theirs. */
  record Family(Tradition tradition, String last) {

    String member(boolean woman, RandomGenerator random) {
      return pick(woman ? tradition.women : tradition.men, random) + " " + last;
    }

    /** A relative may bear another name. */
    String relative(boolean woman, RandomGenerator random) {
      String name = random.nextInt(10) < 6 ? last : pick(tradition.last, random);
      return pick(woman ? tradition.women : tradition.men, random) + " " + name;
    }
  }

  Family family(String language, RandomGenerator random) {
    Tradition tradition =
        language.equals("es")
            ? pick(traditions.stream().filter(one -> one.speaks.equals("es")).toList(), random)
            // the largest group of a Midwestern town twice as often
            : random.nextInt(8) == 0 ? traditions.getFirst() : pick(traditions, random);
    return new Family(tradition, pick(tradition.last, random));
  }

  static <T> T pick(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }

  /** One of them, each as often as its part of a hundred says. */
  static <T> T draw(Map<T, Integer> shares, RandomGenerator random) {
    int ticket = random.nextInt(100);
    for (Map.Entry<T, Integer> share : shares.entrySet()) {
      ticket -= share.getValue();
      if (ticket < 0) {
        return share.getKey();
      }
    }
    throw new IllegalArgumentException("The shares are less than a hundred: " + shares);
  }
}
