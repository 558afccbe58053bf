package org.harken.cases.figures;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.store.Given;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which cases figures are wanted of.
 *
 * @param from the first day
 * @param to the last day
 * @param facility null for all in reach
 * @param kind null for every kind
 */
public record Asked(
    LocalDate from, LocalDate to, @Nullable UUID facility, @Nullable CaseKind kind) {

  private static final int USUAL_MONTHS = 12;
  private static final int MOST_MONTHS = 36;

  /** The last twelve months, grievances. */
  public static Asked usual(LocalDate today) {
    return new Asked(today.minusMonths(USUAL_MONTHS).plusDays(1), today, null, CaseKind.GRIEVANCE);
  }

  /**
   * As it was given; what is left out is as usual, and {@code ALL} stands for every kind.
   *
   * @param today where the reader is
   */
  public static Asked of(
      @Nullable String from,
      @Nullable String to,
      @Nullable String facility,
      @Nullable String kind,
      LocalDate today) {
    LocalDate end = day("to", to);
    LocalDate last = end == null ? today : end;
    LocalDate begin = day("from", from);
    LocalDate first = begin == null ? usual(last).from() : begin;
    if (last.isBefore(first)) {
      throw Refused.field("to", "The last day lies before the first.");
    }
    if (last.isAfter(first.plusMonths(MOST_MONTHS))) {
      throw Refused.field("from", "At most three years at once, please.");
    }
    return new Asked(first, last, Given.idOrNull("facility", facility), kind(kind));
  }

  private static @Nullable LocalDate day(String field, @Nullable String text) {
    LocalDate day = Given.day(field, text, ZoneOffset.UTC);
    if (day != null && (day.getYear() < 1990 || day.getYear() > 2200)) {
      throw Refused.field(field, "Please give a day of these years, such as 2026-02-18.");
    }
    return day;
  }

  private static @Nullable CaseKind kind(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return CaseKind.GRIEVANCE;
    }
    return text.strip().equalsIgnoreCase("ALL") ? null : Given.code("kind", text, CaseKind.class);
  }
}
