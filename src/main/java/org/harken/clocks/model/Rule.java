package org.harken.clocks.model;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a pack: what an event makes owed, by when, and by which law.
 *
 * @param id its name inside the pack, never used again for something else
 * @param kind as {@code ObligationKind} names it
 * @param label for people
 * @param matter what the case has to be about, by the pack's own list
 * @param unless matters that another rule answers instead
 * @param stage 1 or 2 where a process knows stages; null where it does not
 * @param statedByFacility the duration is the facility's own promise; the rule's is only the
 *     default
 * @param grace how long after its moment an obligation "at once" is called missed
 * @param reason words that stand for the count where there is none ("at once")
 * @param metBy the events that meet it; those of its kind where the rule says none
 * @param pausesOn what stops the clock; nothing else does
 * @param letterTemplateKind the letter that answers it
 * @param confidence how sure we are of the source
 */
public record Rule(
    String id,
    String kind,
    String label,
    String matter,
    Set<String> unless,
    @Nullable Integer stage,
    Term term,
    boolean statedByFacility,
    Duration grace,
    @Nullable String reason,
    Set<EventType> metBy,
    List<PauseRule> pausesOn,
    @Nullable Extension extension,
    @Nullable Recurring recurring,
    @Nullable String letterTemplateKind,
    List<String> exceptions,
    String citation,
    Confidence confidence) {

  /**
   * A reason for which the clock may stand still.
   *
   * @param max after so many it goes on by itself; null: only when somebody says so
   */
  public record PauseRule(String reason, @Nullable Integer max, Unit unit) {}

  /**
   * By how much, and by whom, the time may be extended.
   *
   * @param max the most beyond the time itself; null where the law names none
   * @param times how often; null where the law names no number
   * @param whoMay whose word it takes, for people
   * @param noticeRequired the person has to be told before the time is over
   * @param byInterim a letter that names a new day is the notice and the extension in one
   */
  public record Extension(
      @Nullable Integer max,
      Unit unit,
      @Nullable Integer times,
      String whoMay,
      boolean noticeRequired,
      boolean byInterim) {}

  /** Owed again and again: every so often, for the first time so long after the term. */
  public record Recurring(int every, Unit unit) {}

  /** How sure we are that the source says so. */
  public enum Confidence {
    CONFIRMED("confirmed"),
    TO_CONFIRM("to-confirm");

    private final String word;

    Confidence(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
