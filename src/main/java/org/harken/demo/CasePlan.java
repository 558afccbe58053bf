package org.harken.demo;

import java.time.Instant;
import java.util.Map;
import org.harken.cases.Channel;
import org.harken.cases.recognition.Answers;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * One practice case as it will be made: the same for a number on every start.
 *
 * @param number its rank by age, 0 is the newest
 * @param recordedAt when the office typed it
 * @param owner short name of whose work it becomes
 * @param words of each issue, as marked in the narrative
 * @param destiny how far it has come by now
 */
record CasePlan(
    int number,
    Situation situation,
    House.Unit unit,
    Channel channel,
    Instant receivedAt,
    Instant recordedAt,
    String owner,
    String language,
    String title,
    String narrative,
    Map<Integer, String> words,
    Person.@Nullable Details complainant,
    @Nullable String relationship,
    Person.@Nullable Details patient,
    Answers answers,
    Slots slots,
    Destiny destiny) {

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

  boolean mayEmail() {
    return switch (channel) {
      case EMAIL, PORTAL, SOCIAL_MEDIA -> complainant != null && complainant.email() != null;
      default -> false;
    };
  }

  boolean isSpanish() {
    return language.equals("es");
  }
}
