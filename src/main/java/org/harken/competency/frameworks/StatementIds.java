package org.harken.competency.frameworks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.competency.format.Digest;
import org.harken.competency.format.FrameworkFile;
import org.harken.competency.format.FrameworkFile.Item;
import org.harken.competency.format.FrameworkFile.Rung;
import org.harken.competency.format.StatementText;
import org.harken.competency.model.Difference;
import org.harken.competency.model.Difference.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Which id each statement of a new version has: the one its words have in the version in force,
 * else the one the file gives, else the one these words had in an earlier version, else a new one
 * made from what it is.
 */
final class StatementIds {

  private final FrameworkFile file;
  private final Map<String, List<UUID>> known;
  private final Map<UUID, String> taken;
  private final Map<String, UUID> same = new HashMap<>();
  private final Set<UUID> used = new HashSet<>();

  /**
   * @param known ids of all wordings of the lineage by the print of their text
   * @param taken prints of what stands under the ids that the file gives
   */
  StatementIds(
      FrameworkFile file,
      List<Placed> before,
      Map<String, List<UUID>> known,
      Map<UUID, String> taken) {
    this.file = file;
    this.known = known;
    this.taken = taken;
    Difference.same(before, placed(file))
        .forEach(
            (was, is) -> {
              UUID id = was.id();
              if (id != null) {
                same.put(key(is.level(), is.place()), id);
                used.add(id);
              }
            });
  }

  UUID of(Rung rung, int place, Item item) {
    UUID id = same.get(key(rung.key(), place));
    if (id == null) {
      id = given(item);
    }
    if (id == null) {
      id = earlier(item);
    }
    if (id == null) {
      id =
          Digest.id(
              "statement",
              file.lineage(),
              file.version(),
              rung.key(),
              String.valueOf(place),
              item.words().hash());
    }
    used.add(id);
    return id;
  }

  /** Unless it stands for other words already. */
  private @Nullable UUID given(Item item) {
    UUID id = item.id();
    return id == null
            || used.contains(id)
            || !taken.getOrDefault(id, item.words().hash()).equals(item.words().hash())
        ? null
        : id;
  }

  private @Nullable UUID earlier(Item item) {
    return known.getOrDefault(item.words().hash(), List.of()).stream()
        .filter(id -> !used.contains(id))
        .findFirst()
        .orElse(null);
  }

  static List<UUID> named(FrameworkFile file) {
    return file.levels().stream()
        .flatMap(level -> level.statements().stream())
        .flatMap(item -> Stream.ofNullable(item.id()))
        .toList();
  }

  private static List<Placed> placed(FrameworkFile file) {
    List<Placed> placed = new ArrayList<>();
    for (Rung rung : file.levels()) {
      for (int place = 0; place < rung.statements().size(); place++) {
        StatementText words = rung.statements().get(place).words();
        placed.add(new Placed(null, rung.key(), place, words.text(), words.topic()));
      }
    }
    return placed;
  }

  private static String key(String level, int place) {
    return level + "\n" + place;
  }
}
