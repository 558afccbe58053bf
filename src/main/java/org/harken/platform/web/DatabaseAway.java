package org.harken.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a fault of ours. */
final class DatabaseAway {

  private DatabaseAway() {}

  /** True where the disk of the database is full. */
  static boolean isFull(Throwable fault) {
    for (@Nullable Throwable one = fault; one != null; one = one.getCause()) {
      if (one instanceof SQLException problem && "53100".equals(problem.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  static boolean isBehind(Throwable fault) {
    for (@Nullable Throwable one = fault; one != null; one = one.getCause()) {
      if (one instanceof SQLTransientConnectionException) {
        return true;
      }
      if (one instanceof SQLException problem
          && (isConnection(problem.getSQLState()) || isClosed(problem))) {
        return true;
      }
    }
    return false;
  }

  /** The pool has taken the connection away after an earlier fault. */
  private static boolean isClosed(SQLException problem) {
    return problem.getSQLState() == null && "Connection is closed".equals(problem.getMessage());
  }

  /**
   * Class 08: no connection; class 53: the server has no room or no connection left; 57P01 to
   * 57P03: it stops, has crashed or is starting.
   */
  private static boolean isConnection(@Nullable String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P0"));
  }
}
