package org.harken.clocks.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a pack: what an event makes owed, by when, and by which law.
 *
 * @param id its name inside the pack, never used again for something else
 * @param kind as {@code ObligationKind} names it
 * @param label for people
 * @param trigger the event that starts it
 * @param statedByFacility the duration is the facility's own promise; the rule's is only the
 *     default
 * @param grace how long after its moment an obligation "at once" is called missed
 * @param reason words that stand for the count where there is none ("at once")
 * @param pausesOn events that stop the clock
 * @param letterTemplateKind the letter that answers it
 * @param confidence how sure we are of the source: "confirmed" or "memory"
 */
public record Rule(
    String id,
    String kind,
    String label,
    String trigger,
    Term term,
    boolean statedByFacility,
    Duration grace,
    @Nullable String reason,
    List<String> pausesOn,
    @Nullable Extension extension,
    @Nullable Recurring recurring,
    @Nullable String letterTemplateKind,
    List<String> exceptions,
    String citation,
    String confidence) {

  /** By how much, and by whom, the time may be extended. */
  public record Extension(int max, Unit unit, String whoMay, boolean noticeRequired) {}

  /** Owed again and again: every so often, after the first time. */
  public record Recurring(int every, Unit unit) {}

  /** The rule with the facility's own promise in place of the default. */
  public Rule lasting(int days) {
    return new Rule(
        id,
        kind,
        label,
        trigger,
        term.lasting(days),
        statedByFacility,
        grace,
        reason,
        pausesOn,
        extension,
        recurring,
        letterTemplateKind,
        exceptions,
        citation,
        confidence);
  }
}
