package org.harken.cases.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.harken.audit.Audit;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Proposals;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody keeps a case longer than its rule asks, with a reason and a day. */
@Service
class KeepLonger {

  private final ReachClosed reach;
  private final Proposals proposals;
  private final Audit audit;
  private final Clock clock;

  KeepLonger(ReachClosed reach, Proposals proposals, Audit audit, Clock clock) {
    this.reach = reach;
    this.proposals = proposals;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void keep(
      Actor actor, String reference, @Nullable LocalDate until, @Nullable String because) {
    CaseFile file = reach.hold(actor, reference);
    LocalDate today = clock.instant().atZone(file.zone()).toLocalDate();
    if (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(50))) {
      throw Refused.field("until", "Until which day? It has to lie ahead, within fifty years.");
    }
    String reason = Typed.line("because", because, 500);
    if (proposals.find(file.id()).isEmpty()) {
      throw new Refused("not-proposed", "It was not proposed, so it is kept anyway.");
    }
    proposals.keep(actor, file.id(), until, reason, clock.instant());
    audit.changed(
        actor, "kept longer", "case", file.id().toString(), Map.of("until", until.toString()));
  }
}
