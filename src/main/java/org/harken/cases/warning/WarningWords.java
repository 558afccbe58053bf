package org.harken.cases.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.harken.access.Staff;
import org.harken.alerts.Whom;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Spoken;
import org.harken.clocks.Deadline;

/** The lines of warnings: right on any later day, without a word of the person. */
final class WarningWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);

  private WarningWords() {}

  /** "PR-26-0042: Answer or progress letter is due by Wed 25 February 2026." */
  static String line(CaseFile file, Deadline deadline, boolean safety, Instant now) {
    String what = file.reference() + ": " + deadline.label();
    if (safety) {
      return now.isAfter(deadline.missedAfter())
          ? what
              + ". Nobody has accepted it since "
              + Spoken.lasting(deadline.startedAt(), deadline.zone())
              + ". Call now."
          : what + ". Somebody may be in danger and nobody has accepted it. Call now.";
    }
    String due = due(deadline.dueAt(), deadline.zone());
    return now.isAfter(deadline.missedAfter())
        ? what + " was due by " + due + " and is late."
        : what + " is due by " + due + ".";
  }

  private static String due(Instant due, ZoneId zone) {
    LocalDate day = due.atZone(zone).toLocalDate();
    boolean endOfDay = due.plusSeconds(1).atZone(zone).toLocalDate().isAfter(day);
    return endOfDay ? DAY.format(day) : Spoken.lasting(due, zone);
  }

  /** Whose it is, for whoever is not the owner. */
  static String note(CaseFile file, Staff owner, Staff told, Whom as) {
    if (told.id().equals(owner.id())) {
      return file.owner() == null ? "Nobody has it yet: until somebody does, it is yours." : "";
    }
    String whose = file.owner() == null ? "Nobody has it yet." : owner.name() + " has it";
    return file.owner() == null
        ? whose
        : as == Whom.OWNER ? whose + " and is away: you stand in." : whose + ".";
  }
}
