package org.harken.cases.merging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CosignedIntakes;
import org.harken.cases.Outcome;
import org.harken.cases.TimelineKind;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Closings;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Shutting;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two cases are one: the duplicate closes, everything goes on in the other, and the earliest
 * receipt counts.
 */
@Service
public class MergeDuplicate {

  private final Reach reach;
  private final CaseFiles files;
  private final Belongings belongings;
  private final Standing standing;
  private final Ending ending;
  private final Chronicle chronicle;

  /** How the duplicate ends, and what may keep it from that. */
  @Component
  record Ending(Shutting shutting, CosignedIntakes cosigned) {}

  MergeDuplicate(
      Reach reach,
      CaseFiles files,
      Belongings belongings,
      Standing standing,
      Ending ending,
      Chronicle chronicle) {
    this.reach = reach;
    this.files = files;
    this.belongings = belongings;
    this.standing = standing;
    this.ending = ending;
    this.chronicle = chronicle;
  }

  /**
   * @param reference the duplicate, which closes
   * @param into the case that stays
   */
  @Transactional
  public void merge(Actor actor, String reference, String into) {
    UUID duplicateId = reach.open(actor, reference).id();
    UUID keptId = other(actor, into);
    if (duplicateId.equals(keptId)) {
      throw Refused.field("into", "A case is no duplicate of itself.");
    }
    // always in the same order, so that two merges never wait for one another
    files.hold(duplicateId.compareTo(keptId) < 0 ? duplicateId : keptId);
    files.hold(duplicateId.compareTo(keptId) < 0 ? keptId : duplicateId);
    CaseFile duplicate = files.find(duplicateId).orElseThrow(NotFound::new);
    CaseFile kept = files.find(keptId).orElseThrow(NotFound::new);
    if (duplicate.isClosed()) {
      throw ending.shutting().alreadyClosed(duplicate);
    }
    ending
        .cosigned()
        .stops(duplicateId)
        .ifPresent(
            sentence -> {
              throw new Refused("cosign-waits", sentence);
            });
    if (kept.isClosed()) {
      throw Refused.field("into", kept.reference() + " is closed. Reopen it first.");
    }
    unite(actor, duplicate, kept);
    ending
        .shutting()
        .shut(
            actor,
            files.find(duplicateId).orElseThrow(NotFound::new),
            new Closings.Ending(
                Outcome.DUPLICATE, "Goes on in " + kept.reference(), null, null, null),
            "Goes on in " + kept.reference());
    chronicle.done(
        actor,
        keptId,
        "merged",
        Map.of("duplicate", duplicate.reference(), "id", duplicateId.toString()));
  }

  private void unite(Actor actor, CaseFile duplicate, CaseFile kept) {
    Instant first =
        duplicate.receivedAt().isBefore(kept.receivedAt())
            ? duplicate.receivedAt()
            : kept.receivedAt();
    belongings.move(actor, duplicate, kept);
    files.receivedAt(kept.id(), first);
    files.mergedInto(duplicate.id(), kept.id());
    files.danger(duplicate.id(), false);
    standing.united(actor, files.find(kept.id()).orElseThrow(NotFound::new), duplicate);
    chronicle.line(
        actor,
        kept.id(),
        TimelineKind.LINK,
        duplicate.reference() + " is the same concern and goes on here",
        first.equals(kept.receivedAt())
            ? ""
            : "It came first: everything counts from its receipt.");
  }

  private UUID other(Actor actor, String into) {
    try {
      return reach.open(actor, into).id();
    } catch (NotFound unknown) {
      throw Refused.field("into", "There is no such case that you can open.");
    }
  }
}
