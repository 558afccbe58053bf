package org.harken.clocks.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a case. Clocks are worked out from these alone, in whatever order they
 * were told.
 */
public record Event(EventType type, Instant at, Details details) implements Comparable<Event> {

  private static final Comparator<Event> ORDER =
      Comparator.comparing(Event::at)
          .thenComparing(Event::type)
          .thenComparing(event -> event.details().toString());

  /**
   * What goes with it.
   *
   * @param matter what it is about, as rule packs name it; null: everything that is answered to the
   *     person
   * @param ends it is about that no longer
   * @param again a receipt after the end: it was opened again
   * @param stage 1 or 2 where the rules know stages
   * @param day the day promised, or until which more time is taken
   * @param noticeSentAt when the person was told of more time
   * @param decider who decided on more time
   * @param by a name that is shown
   * @param reason why it stands still, or why it ended
   */
  public record Details(
      @Nullable String matter,
      boolean ends,
      boolean again,
      @Nullable Integer stage,
      @Nullable LocalDate day,
      @Nullable Instant noticeSentAt,
      @Nullable Decider decider,
      @Nullable String by,
      @Nullable String reason) {

    public static final Details NONE =
        new Details(null, false, false, null, null, null, null, null, null);
  }

  public static Event of(EventType type, Instant at) {
    return new Event(type, at, Details.NONE);
  }

  public Event about(@Nullable String matter) {
    return with(
        new Details(
            matter,
            details.ends,
            details.again,
            details.stage,
            details.day,
            details.noticeSentAt,
            details.decider,
            details.by,
            details.reason));
  }

  /** It is about that matter no longer. */
  public Event noLongerAbout(String matter, String reason) {
    return with(new Details(matter, true, false, null, null, null, null, null, reason));
  }

  public Event again() {
    return with(new Details(details.matter, false, true, null, null, null, null, null, null));
  }

  public Event atStage(@Nullable Integer stage) {
    return with(
        new Details(
            details.matter,
            details.ends,
            details.again,
            stage,
            details.day,
            details.noticeSentAt,
            details.decider,
            details.by,
            details.reason));
  }

  /** The day a letter promises, or until which more time is taken; by whom that was decided. */
  public Event until(@Nullable LocalDate day, @Nullable Decider decider, @Nullable Instant told) {
    return with(
        new Details(
            details.matter,
            details.ends,
            details.again,
            details.stage,
            day,
            told,
            decider,
            details.by,
            details.reason));
  }

  public Event by(@Nullable String name) {
    return with(
        new Details(
            details.matter,
            details.ends,
            details.again,
            details.stage,
            details.day,
            details.noticeSentAt,
            details.decider,
            name,
            details.reason));
  }

  public Event because(@Nullable String reason) {
    return with(
        new Details(
            details.matter,
            details.ends,
            details.again,
            details.stage,
            details.day,
            details.noticeSentAt,
            details.decider,
            details.by,
            reason));
  }

  private Event with(Details other) {
    return new Event(type, at, other);
  }

  @Override
  public int compareTo(Event other) {
    return ORDER.compare(this, other);
  }
}
