package org.harken.competency.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change in practice that somebody proposes.
 *
 * @param owner who decides
 * @param triedUntil the last day of a trial
 */
public record Proposal(
    UUID id,
    @Nullable UUID reading,
    String wish,
    String why,
    UUID proposedBy,
    String proposedByName,
    Instant proposedAt,
    UUID owner,
    String ownerName,
    Decision decision,
    @Nullable LocalDate triedUntil,
    @Nullable LocalDate decidedOn,
    String decidedBy,
    String words) {

  /** What became of it. */
  public enum Decision {
    OPEN("Not decided"),
    ADOPTED("Adopted"),
    DECLINED("Declined"),
    TRIED("Tried");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Whether somebody has to decide: nobody did, or the trial is over. */
  public boolean asks(LocalDate today) {
    return decision == Decision.OPEN || trialIsOver(today);
  }

  public boolean trialIsOver(LocalDate today) {
    return decision == Decision.TRIED && triedUntil != null && triedUntil.isBefore(today);
  }

  /** Adopted and declined are the end of it. */
  public boolean ended() {
    return decision == Decision.ADOPTED || decision == Decision.DECLINED;
  }
}
