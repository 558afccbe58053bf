package org.harken.clocks.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a facility's own days, and which public holidays it works on. Cases told of before keep the
 * calendar of their time.
 */
@Service
class KeepDays {

  private final OwnDaysBook book;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  KeepDays(OwnDaysBook book, Access access, Audit audit, Clock clock) {
    this.book = book;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  Facility facility(Actor actor, UUID id) {
    return access
        .facility(id)
        .filter(facility -> access.scope(actor).covers(facility.id(), null))
        .orElseThrow(NotFound::new);
  }

  /**
   * @param open worked although it is a day off; false: closed although it is a working day; null:
   *     an ordinary day again
   */
  @Transactional
  public void day(Actor actor, UUID id, LocalDate day, @Nullable Boolean open, String why) {
    Facility facility = facility(actor, id);
    LocalDate today = LocalDate.ofInstant(clock.instant(), facility.zone());
    if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(5))) {
      throw Refused.field("day", "Please choose a day of the last year or the next five.");
    }
    String reason = why.strip();
    if (open != null && (reason.isEmpty() || reason.length() > 120 || reason.indexOf(0) >= 0)) {
      throw Refused.field("why", "Please say in a few words why, in at most 120 characters.");
    }
    if (reason.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
      throw Refused.field("why", "This holds half of a character. Please type it again.");
    }
    book.day(id, day, open, reason, actor.id(), clock.instant());
    audit.changed(
        actor,
        "own day",
        "facility",
        id.toString(),
        Map.of("day", day.toString(), "is", open == null ? "ordinary" : open ? "open" : "closed"));
  }

  @Transactional
  public void turn(Actor actor, UUID id, String calendar, String key, boolean off) {
    facility(actor, id);
    CalendarDefinition known =
        Calendars.find(calendar)
            .orElseThrow(() -> Refused.field("calendar", "There is no such calendar."));
    if (known.days().stream().noneMatch(day -> day.key().equals(key))) {
      throw Refused.field("key", "This calendar has no such day.");
    }
    book.turn(id, calendar, key, off, actor.id(), clock.instant());
    audit.changed(
        actor,
        "day switched",
        "facility",
        id.toString(),
        Map.of("calendar", calendar, "day", key, "off", off));
  }
}
