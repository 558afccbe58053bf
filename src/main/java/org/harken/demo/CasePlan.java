package org.harken.demo;

import java.time.Instant;
import java.util.Map;
import org.harken.cases.Channel;
import org.harken.cases.Outcome;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * One practice case as it will be made: the same for a number on every start.
 *
 * @param number its rank by age, 0 is the newest
 * @param first how it was told
 * @param recordedAt when the office typed it
 * @param owner short name of whose work it becomes
 * @param words of each issue, as marked in the narrative
 * @param destiny how far it has come by now
 * @param turn what happens to it beside the straight way
 * @param outcome how it ended last, or null while it is open
 * @param second the same told by somebody else, where it is told twice
 */
record CasePlan(
    int number,
    Situation situation,
    House.Unit unit,
    Report first,
    Instant recordedAt,
    String owner,
    String title,
    Map<Integer, String> words,
    Person.@Nullable Details patient,
    Slots slots,
    Destiny destiny,
    Turn turn,
    @Nullable Outcome outcome,
    @Nullable Report second) {

  /** How far a case has come. */
  enum Destiny {
    /** Just taken; nobody's yet. */
    UNASSIGNED,
    /** Somebody's, read, nothing more. */
    TAKEN,
    /** Coded, questions asked; the answers are awaited. */
    WAITING,
    /** The letter is begun and something is missing. */
    DRAFT,
    /** The letter is written and waits for its release. */
    WRITTEN,
    /** A progress letter went; the work goes on. */
    PROGRESS,
    /** Answered, not closed yet. */
    ANSWERED,
    /** Answered and closed. */
    CLOSED,
    /** Ended without a final answer: withdrawn or another house's. */
    ENDED
  }

  /** What happens to a case beside the straight way. */
  enum Turn {
    STRAIGHT,
    /** Two people tell of it; the second case is merged into the first. */
    TOLD_TWICE,
    /** Closed, opened again by what the person wrote, answered again and closed. */
    REOPENED,
    /** Closed, and opened again these days. */
    REOPENED_OPEN
  }

  Channel channel() {
    return first.channel();
  }

  Instant receivedAt() {
    return first.receivedAt();
  }

  String language() {
    return first.language();
  }

  boolean isSpanish() {
    return language().equals("es");
  }
}
