package org.harken.cases.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Days and times as registers write them. A day without a time is its first moment there. */
final class Moments {

  private static final List<String> TIMES =
      List.of("", " H:mm[:ss]", " h:mm[:ss] a", " h:mm[:ss]a");
  private static final List<String> PLAIN =
      List.of("uuuu-M-d", "uuuu/M/d", "d MMM uuuu", "d MMMM uuuu", "MMM d, uuuu", "MMMM d, uuuu");
  private static final List<DateTimeFormatter> MONTH_FIRST =
      formats(Stream.of("M/d/uuuu", "M-d-uuuu", "M.d.uuuu"));
  private static final List<DateTimeFormatter> DAY_FIRST =
      formats(Stream.of("d/M/uuuu", "d-M-uuuu", "d.M.uuuu"));

  private final ZoneId zone;
  private final List<DateTimeFormatter> formats;

  Moments(ZoneId zone, boolean dayFirst) {
    this.zone = zone;
    this.formats = dayFirst ? DAY_FIRST : MONTH_FIRST;
  }

  Optional<Instant> instant(String written) {
    String text = tidy(written);
    try {
      return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
    } catch (DateTimeException noOffset) {
      return local(text).map(moment -> moment.atZone(zone).toInstant());
    }
  }

  Optional<LocalDate> day(String written) {
    return local(tidy(written)).map(LocalDateTime::toLocalDate);
  }

  private Optional<LocalDateTime> local(String text) {
    for (DateTimeFormatter format : formats) {
      try {
        var found = format.parseBest(text, LocalDateTime::from, LocalDate::from);
        return Optional.of(
            found instanceof LocalDateTime moment ? moment : LocalDate.from(found).atStartOfDay());
      } catch (DateTimeException other) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static String tidy(String written) {
    return written
        .strip()
        .replaceAll("[\\s\\u00A0\\u202F]+", " ")
        .replaceFirst("^(\\d{4}-\\d{1,2}-\\d{1,2})T(\\d{1,2}:\\d{2})", "$1 $2")
        .replaceFirst("(:\\d{2})\\.\\d+", "$1");
  }

  private static List<DateTimeFormatter> formats(Stream<String> days) {
    return Stream.concat(PLAIN.stream(), days)
        .flatMap(day -> TIMES.stream().map(time -> format(day + time)))
        .toList();
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
