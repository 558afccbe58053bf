package org.harken.clocks.choosing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.harken.clocks.files.YamlNode;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.ExtensionPolicy;

/** Who decides on more time, from extensions.yaml. */
public final class Extending {

  private record Version(LocalDate from, ExtensionPolicy policy) {}

  private static final List<Version> VERSIONS = read();

  private Extending() {}

  /** What stood on that day; before the first version, the first. */
  public static ExtensionPolicy on(LocalDate day) {
    return VERSIONS.stream()
        .filter(version -> !version.from().isAfter(day))
        .max(Comparator.comparing(Version::from))
        .orElseGet(VERSIONS::getFirst)
        .policy();
  }

  private static List<Version> read() {
    YamlNode file = YamlNode.beside(Extending.class, "extensions.yaml");
    file.allow(Set.of("versions"));
    List<Version> versions =
        file.nodes("versions").stream()
            .map(
                node -> {
                  node.allow(Set.of("from", "deciders"));
                  return new Version(
                      node.day("from"),
                      new ExtensionPolicy(node.choices("deciders", Decider.class)));
                })
            .sorted(Comparator.comparing(Version::from))
            .toList();
    if (versions.isEmpty()) {
      throw file.fault("versions", "are missing");
    }
    return versions;
  }
}
