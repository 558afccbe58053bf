package org.harken.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.model.WorkHours;

/** When somebody may be mailed: in the hours of the place they work at. */
record MailTimes(WarningPolicy policy, WorkHours hours, ZoneId zone) {

  /** An open office, and no quiet hour. */
  boolean mayDisturb(Instant now) {
    return hours.isOpen(now, zone) && !policy.quiet().covers(now.atZone(zone).toLocalTime());
  }

  LocalDate today(Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  /** The hour of the daily mail has come on this day. */
  boolean isMailTime(Instant now) {
    return mayDisturb(now) && !now.isBefore(mailAt(today(now)));
  }

  /** Over before the next daily mail, or late already and that mail is not one of today. */
  boolean isPressing(Instant due, Instant now, boolean hadToday) {
    Instant next = next(now, hadToday);
    boolean late = due.isBefore(now);
    return mayDisturb(now) && due.isBefore(next) && (!late || !today(next).equals(today(now)));
  }

  /** When the next daily mail leaves, for whoever has had the one of today or not. */
  Instant next(Instant now, boolean hadToday) {
    LocalDate day = today(now);
    while (!hours.isWorked(day) || (day.equals(today(now)) && (hadToday || isOver(day, now)))) {
      day = day.plusDays(1);
    }
    return mailAt(day);
  }

  private boolean isOver(LocalDate day, Instant now) {
    return !now.isBefore(day.atTime(hours.closes()).atZone(zone).toInstant());
  }

  /** Never before the office opens. */
  private Instant mailAt(LocalDate day) {
    var at = policy.digestAt().isBefore(hours.opens()) ? hours.opens() : policy.digestAt();
    return day.atTime(at).atZone(zone).toInstant();
  }
}
