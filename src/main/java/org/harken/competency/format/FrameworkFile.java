package org.harken.competency.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A framework file that was read whole and found sound.
 *
 * @param sources where it comes from, in the file's own keys and order
 * @param report what was noticed while reading
 */
public record FrameworkFile(
    String schemaVersion,
    @Nullable Instant exportedAt,
    Occupation occupation,
    String version,
    String description,
    String contextCovered,
    List<Rung> levels,
    Map<String, String> sources,
    String attribution,
    List<String> report) {

  /** The occupation that the framework is for. */
  public record Occupation(
      String soc,
      String title,
      String group,
      String sector,
      @Nullable Integer jobZone,
      @Nullable Boolean jobZoneInferred) {}

  /** A level with its statements, in the file's order. */
  public record Rung(String key, String label, List<Item> statements) {}

  /**
   * One statement.
   *
   * @param id where the file itself names one
   */
  public record Item(StatementText words, @Nullable UUID id) {}

  /** Versions of one lineage replace each other. */
  public String lineage() {
    return Digest.sha256(
        String.join("\n", occupation.soc(), sources.getOrDefault("generator", "")));
  }

  /** The same for the same content, whenever it was exported and however it was spaced. */
  public String contentHash() {
    var content = new StringBuilder();
    for (Object part :
        new Object[] {
          schemaVersion, occupation, version, description, contextCovered, sources, attribution
        }) {
      content.append(part).append('\u001e');
    }
    for (Rung level : levels) {
      content.append('\u001d').append(level.key()).append('\u001e').append(level.label());
      level.statements().forEach(one -> content.append('\u001e').append(one.words().text()));
    }
    return Digest.sha256(content.toString());
  }

  public int statements() {
    return levels.stream().mapToInt(level -> level.statements().size()).sum();
  }
}
