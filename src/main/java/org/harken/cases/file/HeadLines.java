package org.harken.cases.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.cases.file.CaseView.Due;
import org.harken.cases.file.CaseView.Head;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Spoken;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head of the page and what is owed. */
@Component
class HeadLines {

  private final Access access;
  private final Clocks clocks;
  private final Clock clock;

  HeadLines(Access access, Clocks clocks, Clock clock) {
    this.access = access;
    this.clocks = clocks;
    this.clock = clock;
  }

  Head head(CaseFile file) {
    Facility facility = access.facility(file.facility()).orElseThrow();
    Instant now = clock.instant();
    Instant declined = file.letterDeclinedAt();
    return new Head(
        file.reference(),
        file.title(),
        Labels.of(file.kind()),
        Labels.of(file.channel()),
        Spoken.inSentence(file.receivedAt(), file.zone(), now),
        staff(file.recordedBy()),
        Locale.forLanguageTag(file.language()).getDisplayLanguage(Locale.ENGLISH),
        facility.name(),
        department(file.department()),
        staff(file.owner()),
        facility.officePhone(),
        facility.emergencyPhone(),
        declined == null ? "" : Spoken.inSentence(declined, file.zone(), now));
  }

  String department(@Nullable UUID department) {
    return department == null ? "" : access.department(department).map(Department::name).orElse("");
  }

  private String staff(@Nullable UUID staff) {
    return Optional.ofNullable(staff).flatMap(access::staff).map(Staff::name).orElse("");
  }

  List<Due> due(CaseFile file) {
    return clocks.of(file.id()).stream().map(obligation -> due(file, obligation)).toList();
  }

  private Due due(CaseFile file, Obligation obligation) {
    Instant now = clock.instant();
    Instant until = obligation.metAt() == null ? now : obligation.metAt();
    return new Due(
        obligation.id(),
        obligation.kind().name(),
        obligation.label(),
        obligation.status().name().toLowerCase(Locale.ROOT),
        dueText(file, obligation, now),
        progress(obligation, until),
        note(file, obligation, now),
        obligation.because(),
        obligation.citation(),
        obligation.dueAt(),
        obligation.metAt(),
        obligation);
  }

  private static String dueText(CaseFile file, Obligation obligation, Instant now) {
    if (obligation.status().isOpen()) {
      return Spoken.due(obligation.dueAt(), obligation.zone(), now);
    }
    LocalDate today = now.atZone(file.zone()).toLocalDate();
    return Spoken.plainDay(obligation.dueAt().atZone(obligation.zone()).toLocalDate(), today);
  }

  private static int progress(Obligation obligation, Instant until) {
    long whole = Duration.between(obligation.startedAt(), obligation.dueAt()).toSeconds();
    long gone = Duration.between(obligation.startedAt(), until).toSeconds();
    return whole <= 0 ? 100 : (int) Math.clamp(gone * 100 / whole, 0, 100);
  }

  private static String note(CaseFile file, Obligation obligation, Instant now) {
    Instant met = obligation.metAt();
    if (met != null) {
      String late = met.isAfter(obligation.dueAt()) ? "Met late, " : "Met ";
      return late + Spoken.inSentence(met, file.zone(), now) + ".";
    }
    if (obligation.status() == ObligationStatus.CANCELLED) {
      return "Not owed any more.";
    }
    String why = obligation.pausedWhy();
    if (why != null) {
      return "Stands still: " + why.toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
    }
    String extended =
        switch (obligation.extended()) {
          case 0 -> "";
          case 1 -> obligation.kind() == ObligationKind.UPDATE ? "" : "Extended once. ";
          default -> "Extended " + obligation.extended() + " times. ";
        };
    return extended + days(obligation, now);
  }

  private static String days(Obligation obligation, Instant now) {
    LocalDate start = obligation.startedAt().atZone(obligation.zone()).toLocalDate();
    LocalDate end = obligation.dueAt().atZone(obligation.zone()).toLocalDate();
    long all = ChronoUnit.DAYS.between(start, end);
    long gone = ChronoUnit.DAYS.between(start, now.atZone(obligation.zone()).toLocalDate());
    return all <= 0 || gone > all ? "" : "Day %d of %d.".formatted(Math.max(gone, 0), all);
  }
}
