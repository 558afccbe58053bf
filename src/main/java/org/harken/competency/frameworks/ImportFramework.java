package org.harken.competency.frameworks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.competency.FrameworkStatus;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.format.FrameworkFile;
import org.harken.competency.format.FrameworkFile.Item;
import org.harken.competency.format.FrameworkFile.Rung;
import org.harken.competency.format.StatementText;
import org.harken.competency.model.Difference;
import org.harken.competency.model.LevelCodes;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Frameworks.Head;
import org.harken.competency.store.Wordings;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A framework comes in: all of it or nothing. The first of its lineage is in force at once, another
 * version is proposed, the same content changes nothing.
 */
@Service
public class ImportFramework {

  /** What follows once it is kept. */
  @Component
  record After(KnownLines knownLines, BecomeLadder becomeLadder) {}

  /** What became of a file. */
  public record Imported(UUID id, boolean unchanged) {}

  private final OpenFrameworkFile openFile;
  private final Frameworks frameworks;
  private final Wordings wordings;
  private final After after;
  private final Audit audit;
  private final Clock clock;

  ImportFramework(
      OpenFrameworkFile openFile,
      Frameworks frameworks,
      Wordings wordings,
      After after,
      Audit audit,
      Clock clock) {
    this.openFile = openFile;
    this.frameworks = frameworks;
    this.wordings = wordings;
    this.after = after;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Imported importFile(Actor actor, byte[] bytes) {
    return keep(actor, openFile.open(bytes), false);
  }

  /** Our own, for a house that has none yet. */
  @Transactional
  public Imported importExample(Actor actor) {
    return keep(actor, openFile.example(), true);
  }

  private Imported keep(Actor actor, FrameworkFile file, boolean example) {
    frameworks.alone();
    Optional<Head> known = frameworks.sameContent(file.lineage(), file.contentHash());
    if (known.isPresent()) {
      return new Imported(known.get().id(), true);
    }
    Optional<Head> before = frameworks.inForce(file.lineage());
    FrameworkStatus status =
        before.isPresent() ? FrameworkStatus.PROPOSED : FrameworkStatus.ADOPTED;
    UUID id = Ids.next();
    frameworks.add(actor, id, file, status, example, clock.instant());
    List<Level> levels = levels(file, before.orElse(null));
    frameworks.addLevels(id, levels);
    before.ifPresent(head -> reworded(id, head, levels));
    after.knownLines().name(id, file, levels);
    if (status == FrameworkStatus.ADOPTED && isNextLadder()) {
      after.becomeLadder().become(file.lineage());
    }
    audit.changed(
        actor,
        "imported",
        "framework",
        id.toString(),
        Map.of(
            "status", status.name(),
            "levels", levels.size(),
            "statements", file.statements(),
            "sha256", file.contentHash()));
    return new Imported(id, false);
  }

  /** Where there is no ladder yet, or only our example. */
  private boolean isNextLadder() {
    return frameworks.ladder().map(Head::example).orElse(true);
  }

  private List<Level> levels(FrameworkFile file, @Nullable Head before) {
    var ids =
        new StatementIds(
            file,
            before == null ? List.of() : Placing.of(frameworks.whole(before)),
            wordings.known(file.lineage()),
            wordings.taken(StatementIds.named(file)));
    List<String> codes = LevelCodes.of(file.levels().stream().map(Rung::key).toList());
    List<Level> levels = new ArrayList<>();
    Map<UUID, StatementText> words = new LinkedHashMap<>();
    for (int at = 0; at < file.levels().size(); at++) {
      Rung rung = file.levels().get(at);
      List<Statement> statements = new ArrayList<>();
      for (int place = 0; place < rung.statements().size(); place++) {
        Item item = rung.statements().get(place);
        UUID id = ids.of(rung, place, item);
        StatementText text = item.words();
        words.put(id, text);
        statements.add(
            new Statement(
                id,
                LevelCodes.statement(codes.get(at), place, rung.statements().size()),
                text.topic(),
                text.expectation(),
                text.text()));
      }
      levels.add(new Level(rung.key(), codes.get(at), rung.label(), statements));
    }
    wordings.add(file.lineage(), words);
    return levels;
  }

  private void reworded(UUID id, Head before, List<Level> levels) {
    Difference.between(Placing.of(frameworks.whole(before)), Placing.of(levels))
        .reworded()
        .forEach(
            pair -> {
              UUID former = pair.before().id();
              UUID now = pair.after().id();
              if (former != null && now != null) {
                wordings.reworded(id, former, now);
              }
            });
  }
}
