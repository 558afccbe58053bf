package org.harken.competency.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moments, days, ids and short texts between Java and SQL. */
public final class Sql {

  private Sql() {}

  public static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable OffsetDateTime timeOrNull(@Nullable Instant moment) {
    return moment == null ? null : time(moment);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static String text(ResultSet row, String column) throws SQLException {
    @Nullable String value = row.getString(column);
    return value == null ? "" : value;
  }

  public static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static @Nullable Integer numberOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  /** A column of several short texts. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    @Nullable Array several = row.getArray(column);
    return several == null ? List.of() : List.of((String[]) several.getArray());
  }
}
