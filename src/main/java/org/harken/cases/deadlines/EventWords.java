package org.harken.cases.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.harken.cases.store.Spoken;
import org.harken.clocks.model.Event;

/** What happened on a case, in the words of the office. */
final class EventWords {

  private EventWords() {}

  static DeadlinesView.Told told(Event event, ZoneId zone, Instant now) {
    return new DeadlinesView.Told(
        Spoken.moment(event.at(), zone, now), what(event), more(event, zone, now));
  }

  private static String what(Event event) {
    Event.Details details = event.details();
    String matter = details.matter();
    String about = matter == null ? "" : " about " + TellClocks.word(matter);
    return switch (event.type()) {
      case RECEIVED -> details.again() ? "Opened again" : "Received" + about;
      case CLASSIFIED -> details.ends() ? "No longer" + about : "Found to be" + about;
      case ACKNOWLEDGED -> matter == null ? "Acknowledged" : "Taken on" + about;
      case INTERIM_SENT -> "Progress letter sent";
      case EXTENDED -> "More time taken";
      case PAUSED -> "Stopped";
      case RESUMED -> "Went on";
      case RESOLVED -> matter == null ? "Answered" : "Done" + about;
      case CLOSED -> "Closed";
      case INFORMATION_REQUESTED -> "The person was asked for something";
      case STAGE_2 -> "Went on to stage 2";
    };
  }

  private static String more(Event event, ZoneId zone, Instant now) {
    Event.Details details = event.details();
    LocalDate day = details.day();
    StringBuilder more = new StringBuilder();
    if (day != null) {
      more.append("Until ").append(Spoken.plainDay(day, LocalDate.ofInstant(now, zone)));
    }
    String reason = details.reason();
    if (reason != null && !reason.isBlank()) {
      more.append(more.isEmpty() ? "" : ". ").append(TellClocks.word(reason));
    }
    String by = details.by();
    if (by != null && !by.isBlank()) {
      more.append(more.isEmpty() ? "" : ", ").append(by);
    }
    return more.toString();
  }
}
