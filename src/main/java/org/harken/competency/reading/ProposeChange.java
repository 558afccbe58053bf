package org.harken.competency.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.learning.Learners;
import org.harken.competency.reading.Proposal.Decision;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A change in practice is proposed, owned by somebody else, and decided by that person. */
@Service
public class ProposeChange {

  private final Readings readings;
  private final Learners learners;
  private final Alerts alerts;
  private final Audit audit;
  private final Clock clock;

  ProposeChange(Readings readings, Learners learners, Alerts alerts, Audit audit, Clock clock) {
    this.readings = readings;
    this.learners = learners;
    this.alerts = alerts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public UUID propose(Actor actor, @Nullable UUID reading, String wish, String why, String owner) {
    if (reading != null && readings.find(reading).isEmpty()) {
      throw Refused.field("reading", "Please choose one from the list.");
    }
    Staff who = learners.colleague(actor, "owner", owner);
    var proposal =
        new Proposal(
            Ids.next(),
            reading,
            wish,
            why,
            actor.id(),
            actor.name(),
            clock.instant(),
            who.id(),
            who.name(),
            Decision.OPEN,
            null,
            null,
            "",
            "");
    readings.insert(proposal);
    changed(actor, "change proposed", proposal, Decision.OPEN);
    alerts.tell(
        who.id(),
        "proposal:" + proposal.id(),
        actor.name() + " proposes a change in practice. You decide.",
        "/learning/reading#p-" + proposal.id());
    return proposal.id();
  }

  /**
   * @param until the last day of a trial; for nothing else
   */
  @Transactional
  public void decide(
      Actor actor, UUID id, Decision decision, @Nullable LocalDate until, String words) {
    Proposal proposal = readings.proposal(id).orElseThrow(NotFound::new);
    if (!proposal.owner().equals(actor.id())) {
      throw new Refused(proposal.ownerName() + " decides this.");
    }
    if (proposal.ended()) {
      throw new Refused("This is decided.");
    }
    LocalDate today = learners.today(actor.id());
    if (decision == Decision.OPEN) {
      throw Refused.field("decision", "Adopted, declined, or tried until a day?");
    }
    if (decision == Decision.TRIED && (until == null || !until.isAfter(today))) {
      throw Refused.field("until", "Until which day is it tried? A day to come, please.");
    }
    readings.decide(
        id, decision, decision == Decision.TRIED ? until : null, today, actor.name(), words);
    changed(actor, "change decided", proposal, decision);
    alerts.tell(
        proposal.proposedBy(),
        "proposal-decided:" + id + ":" + decision + ":" + today,
        actor.name() + " has decided about the change you proposed.",
        "/learning/reading#p-" + id);
  }

  /** The owners of trials that are over are told, once. */
  @Transactional
  public void tellOfTrials() {
    for (Proposal one : readings.proposals()) {
      if (one.trialIsOver(learners.today(one.owner()))) {
        alerts.tell(
            one.owner(),
            "proposal-trial:" + one.id() + ":" + one.triedUntil(),
            "The trial of a change in practice is over. Is it adopted?",
            "/learning/reading#p-" + one.id());
      }
    }
  }

  private void changed(Actor actor, String action, Proposal one, Decision decision) {
    audit.changed(
        actor,
        action,
        "practice proposal",
        one.id().toString(),
        Map.of("owner", one.owner().toString(), "decision", decision.name()));
  }
}
