package org.harken.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.model.Away;
import org.harken.access.store.Leaves;
import org.harken.access.store.StaffList;
import org.harken.access.store.Visits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When members of staff are not here: leave, and the time between their visits. */
@Service
public class Absences {

  /** How far back a return is looked for. */
  private static final int DAYS = 60;

  /** Leave that runs today, both days included. */
  public record OnLeave(Staff staff, LocalDate first, LocalDate last) {}

  /** Somebody was away from the one moment to the other. */
  public record Absence(Instant from, Instant to) {}

  private final Leaves leaves;
  private final Visits visits;
  private final StaffList staffList;
  private final Access access;
  private final Clock clock;

  Absences(Leaves leaves, Visits visits, StaffList staffList, Access access, Clock clock) {
    this.leaves = leaves;
    this.visits = visits;
    this.staffList = staffList;
    this.access = access;
    this.clock = clock;
  }

  /** Active staff whose leave has begun and not ended, by the days of where they work. */
  @Transactional(readOnly = true)
  public List<OnLeave> today() {
    LocalDate earliest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
    return leaves.notOver(earliest).stream()
        .flatMap(
            leave ->
                staffList.find(leave.staff()).filter(Staff::active).stream()
                    .filter(staff -> holds(leave, today(staff)))
                    .map(staff -> new OnLeave(staff, leave.first(), leave.last())))
        .toList();
  }

  private static boolean holds(Leaves.Leave leave, LocalDate day) {
    return !leave.first().isAfter(day) && !leave.last().isBefore(day);
  }

  /**
   * The last time somebody was away for at least so long and came back: no visit, or leave. Empty
   * where that was more than two months ago.
   */
  @Transactional(readOnly = true)
  public Optional<Absence> last(UUID staff, Duration atLeast) {
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(DAYS));
    ZoneId zone = staffList.find(staff).map(this::zone).orElse(ZoneOffset.UTC);
    LocalDate today = now.atZone(zone).toLocalDate();
    return Away.last(
            visits.spans(staff, since).stream()
                .map(span -> new Away.Time(span.from(), span.to()))
                .toList(),
            leaves.of(staff, today, today.minusDays(DAYS)).stream()
                .map(leave -> Away.leave(leave.first(), leave.last(), zone))
                .toList(),
            now,
            atLeast)
        .map(time -> new Absence(time.from(), time.to()));
  }

  private LocalDate today(Staff staff) {
    return clock.instant().atZone(zone(staff)).toLocalDate();
  }

  private ZoneId zone(Staff staff) {
    return access.facility(staff.facility()).map(Facility::zone).orElse(ZoneOffset.UTC);
  }
}
