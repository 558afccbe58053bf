package org.harken.competency.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moments and ids between Java and SQL. */
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
}
