package org.harken.access.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.harken.access.Role;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The table of roles and permissions, read from roles.yaml. */
public final class Roles {

  private static final Roles TABLE = read();

  private final Map<Role, Set<String>> permissions;

  private Roles(Map<Role, Set<String>> permissions) {
    this.permissions = permissions;
  }

  public static Roles table() {
    return TABLE;
  }

  public Set<String> permissions(Role role) {
    return permissions.getOrDefault(role, Set.of());
  }

  /** The names of the roles that hold the permission, for SQL. */
  public String[] holding(String permission) {
    return permissions.entrySet().stream()
        .filter(entry -> entry.getValue().contains(permission))
        .map(entry -> entry.getKey().name())
        .toArray(String[]::new);
  }

  /** Every permission that some role holds. */
  public Set<String> known() {
    return permissions.values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Roles read() {
    try (InputStream file = Roles.class.getResourceAsStream("/org/harken/access/roles.yaml")) {
      Map<String, List<String>> lines =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      Map<Role, Set<String>> table = new EnumMap<>(Role.class);
      lines.forEach((role, held) -> table.put(Role.valueOf(role), Set.copyOf(held)));
      if (table.size() != Role.values().length) {
        throw new IllegalStateException("roles.yaml does not name every role");
      }
      return new Roles(table);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
