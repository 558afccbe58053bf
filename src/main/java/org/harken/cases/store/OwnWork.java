package org.harken.cases.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.harken.access.Role;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which cases are whose own work, by role, read from own-work.yaml. */
final class OwnWork {

  /** A way in which a case is somebody's own work. */
  enum Way {
    EVERYTHING,
    OWNER,
    TASK,
    RECORDED,
    NOBODY,
    HOME,
    TEAM,
    LINE
  }

  private static final String FILE = "/org/harken/cases/reason/own-work.yaml";
  private static final OwnWork STANDS = read();

  private final Map<Role, Set<Way>> ways;

  private OwnWork(Map<Role, Set<Way>> ways) {
    this.ways = ways;
  }

  static OwnWork stands() {
    return STANDS;
  }

  /** Cheap ways first: they stand first in the list of ways. */
  boolean holds(Role role, Predicate<Way> holds) {
    return ways.getOrDefault(role, Set.of()).stream().anyMatch(holds);
  }

  private static OwnWork read() {
    try (InputStream file = OwnWork.class.getResourceAsStream(FILE)) {
      Map<String, Object> data =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file));
      Map<Role, Set<Way>> ways = new EnumMap<>(Role.class);
      if (data.get("roles") instanceof Map<?, ?> roles) {
        roles.forEach((role, words) -> ways.put(Role.valueOf(role.toString()), ways(words)));
      }
      return new OwnWork(ways);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Set<Way> ways(Object words) {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    if (words instanceof List<?> list) {
      list.forEach(word -> ways.add(Way.valueOf(word.toString().toUpperCase(Locale.ROOT))));
    }
    return ways;
  }
}
