package org.harken.competency.frameworks;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.competency.FrameworkStatus;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Frameworks.Head;
import org.harken.competency.store.Wordings;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A proposed version takes effect, or is set aside. What was moved keeps what was proved for it.
 */
@Service
public class AdoptFramework {

  private final Frameworks frameworks;
  private final Wordings wordings;
  private final MayChange mayChange;
  private final BecomeLadder becomeLadder;
  private final Audit audit;
  private final Clock clock;

  AdoptFramework(
      Frameworks frameworks,
      Wordings wordings,
      MayChange mayChange,
      BecomeLadder becomeLadder,
      Audit audit,
      Clock clock) {
    this.frameworks = frameworks;
    this.wordings = wordings;
    this.mayChange = mayChange;
    this.becomeLadder = becomeLadder;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param carries of re-worded statements by their former id: whether what was proved counts for
   *     the new words; what is not named is asked later
   */
  @Transactional
  public void adopt(Actor actor, UUID id, Map<UUID, Boolean> carries) {
    Head head = find(actor, id);
    frameworks.alone();
    if (head.status() == FrameworkStatus.ADOPTED) {
      throw new Refused("in-force", "This version is in force already.");
    }
    frameworks.adopt(actor, head, clock.instant());
    answer(actor, head, carries);
    audit.changed(
        actor,
        "adopted",
        "framework",
        id.toString(),
        Map.of("carried", carries.values().stream().filter(Boolean.TRUE::equals).count()));
  }

  /** Answers what was left open about re-worded statements. */
  @Transactional
  public void answer(Actor actor, UUID id, Map<UUID, Boolean> carries) {
    Head head = find(actor, id);
    answer(actor, head, carries);
    audit.changed(
        actor,
        "answered re-wordings",
        "framework",
        id.toString(),
        Map.of("answers", carries.size()));
  }

  private void answer(Actor actor, Head head, Map<UUID, Boolean> carries) {
    carries.forEach(
        (former, counts) -> wordings.carries(actor, head.id(), former, counts, clock.instant()));
  }

  @Transactional
  public void discard(Actor actor, UUID id) {
    Head head = find(actor, id);
    if (head.status() != FrameworkStatus.PROPOSED) {
      throw new Refused("not-proposed", "Only a proposed version can be set aside.");
    }
    frameworks.discard(id);
    audit.changed(actor, "set aside", "framework", id.toString(), Map.of());
  }

  /** From now on this framework is the ladder of the house. */
  @Transactional
  public void makeLadder(Actor actor, UUID id) {
    Head head = find(actor, id);
    if (head.status() != FrameworkStatus.ADOPTED) {
      throw new Refused("not-in-force", "Put this version in force first.");
    }
    becomeLadder.become(head.lineage());
    audit.changed(actor, "made the ladder", "framework", id.toString(), Map.of());
  }

  private Head find(Actor actor, UUID id) {
    Head head = frameworks.find(id).orElseThrow(NotFound::new);
    mayChange.refuseChange(actor);
    return head;
  }
}
