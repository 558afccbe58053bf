package org.harken.competency.frameworks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.Framework;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.format.FrameworkFile;
import org.harken.competency.format.FrameworkFile.Item;
import org.harken.competency.format.FrameworkFile.Rung;
import org.harken.competency.format.StatementText;
import org.harken.competency.model.Difference;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Frameworks.Head;
import org.harken.competency.store.Wordings;
import org.harken.competency.store.Wordings.Reworded;
import org.harken.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads frameworks whole, in ids and words, and what a proposed one would change. */
@Service
@Transactional(readOnly = true)
public class ReadFramework {

  /** A version with all that belongs to it. */
  public record Whole(Head head, Framework framework, List<Reworded> reworded) {}

  private final Frameworks frameworks;
  private final Wordings wordings;

  ReadFramework(Frameworks frameworks, Wordings wordings) {
    this.frameworks = frameworks;
    this.wordings = wordings;
  }

  public Whole read(UUID id) {
    Head head = frameworks.find(id).orElseThrow(NotFound::new);
    return new Whole(head, frameworks.whole(head), wordings.rewordedIn(id));
  }

  public List<Head> all() {
    return frameworks.all();
  }

  /** Empty while none is in force. */
  public Optional<UUID> ladder() {
    return frameworks.ladder().map(Head::id);
  }

  /** Against what is in force now; empty where nothing of its lineage is, or it is this one. */
  public Optional<Difference> difference(Whole one) {
    return frameworks
        .inForce(one.head().lineage())
        .filter(head -> !head.id().equals(one.head().id()))
        .map(
            head ->
                Difference.between(
                    Placing.of(frameworks.whole(head)), Placing.of(one.framework())));
  }

  /** As it would be written into a file, with the ids of its statements. */
  public FrameworkFile file(UUID id) {
    Whole whole = read(id);
    Head head = whole.head();
    Instant exported = head.exportedAt();
    List<Rung> levels = new ArrayList<>();
    for (Level level : whole.framework().levels()) {
      levels.add(
          new Rung(
              level.key(),
              level.label(),
              level.statements().stream()
                  .map(one -> new Item(StatementText.of(one.text()), one.id()))
                  .toList()));
    }
    return new FrameworkFile(
        head.schemaVersion(),
        exported == null ? head.importedAt() : exported,
        head.occupation(),
        head.version(),
        head.description(),
        head.contextCovered(),
        levels,
        head.sources(),
        head.attribution(),
        head.report());
  }

  /** Which statement of this version re-words which former one. */
  public Map<UUID, UUID> rewordings(UUID id) {
    Map<UUID, UUID> rewordings = new LinkedHashMap<>();
    wordings.rewordedIn(id).forEach(one -> rewordings.put(one.former(), one.statement()));
    return rewordings;
  }

  /** All versions by id, those in force first. */
  public List<UUID> ids() {
    return frameworks.all().stream().map(Head::id).toList();
  }

  /** The version in which a statement stands, best one in force. */
  public Optional<UUID> versionOf(UUID statement) {
    return wordings.versionOf(statement);
  }

  public Map<UUID, Statement> byId(Framework framework) {
    return framework
        .statements()
        .collect(java.util.stream.Collectors.toMap(Statement::id, one -> one, (one, two) -> one));
  }

  public Optional<Statement> statement(UUID id) {
    return wordings.find(id);
  }
}
