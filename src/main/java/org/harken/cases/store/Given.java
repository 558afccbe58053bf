package org.harken.cases.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What a program gives as text, read; a fault names the field. */
public final class Given {

  private Given() {}

  /** ISO 8601 with an offset, such as {@code 2026-02-18T10:42:00-06:00}. */
  public static @Nullable Instant moment(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException problem) {
      throw Refused.field(
          field, "Please give date and time with the offset, such as 2026-02-18T10:42:00-06:00.");
    }
  }

  public static Instant neededMoment(String field, @Nullable String text) {
    Instant moment = moment(field, text);
    if (moment == null) {
      throw Refused.field(field, "Please say when.");
    }
    return moment;
  }

  /** A day; of a moment with an offset, its day in that zone. */
  public static @Nullable LocalDate day(String field, @Nullable String text, ZoneId zone) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String day = text.strip();
    try {
      return day.length() > 10
          ? OffsetDateTime.parse(day).atZoneSameInstant(zone).toLocalDate()
          : LocalDate.parse(day);
    } catch (DateTimeException problem) {
      throw Refused.field(field, "Please give the day as 2026-02-18.");
    }
  }

  public static <E extends Enum<E>> @Nullable E code(
      String field, @Nullable String text, Class<E> kind) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String code = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(kind.getEnumConstants())
        .filter(one -> one.name().equals(code))
        .findFirst()
        .orElseThrow(() -> Refused.field(field, oneOf(kind)));
  }

  public static <E extends Enum<E>> E neededCode(
      String field, @Nullable String text, Class<E> kind) {
    E code = code(field, text, kind);
    if (code == null) {
      throw Refused.field(field, oneOf(kind));
    }
    return code;
  }

  public static @Nullable UUID idOrNull(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException problem) {
      throw Refused.field(field, "This is not an id.");
    }
  }

  private static <E extends Enum<E>> String oneOf(Class<E> kind) {
    return "Please choose one of: "
        + Arrays.stream(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
        + ".";
  }
}
