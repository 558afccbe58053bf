package org.harken.competency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.competency.format.Digest;

/**
 * A framework of competency in one version.
 *
 * @param occupation the title of the occupation it is for
 * @param attribution shown wherever its statements are shown
 * @param licences the lines of the file about where it comes from and under which licence
 * @param example ours, to start with: no real framework
 */
public record Framework(
    UUID id,
    String version,
    String occupation,
    FrameworkStatus status,
    List<Level> levels,
    String attribution,
    List<String> licences,
    boolean example) {

  public Framework {
    levels = List.copyOf(levels);
    licences = List.copyOf(licences);
  }

  public Stream<Statement> statements() {
    return levels.stream().flatMap(level -> level.statements().stream());
  }

  public Optional<Level> levelOf(UUID statement) {
    return levels.stream()
        .filter(level -> level.statements().stream().anyMatch(one -> one.id().equals(statement)))
        .findFirst();
  }

  /** The id of a level in CASE: the same every time. */
  public UUID idOf(Level level) {
    return Digest.id(id.toString(), "level", level.key());
  }

  /** Occupation and version. */
  public String named() {
    return occupation + ", " + version;
  }

  /** Attribution and licences in one line. */
  public String credit() {
    return String.join(
        " · ",
        Stream.concat(Stream.of(attribution), licences.stream())
            .filter(line -> !line.isBlank())
            .toList());
  }
}
