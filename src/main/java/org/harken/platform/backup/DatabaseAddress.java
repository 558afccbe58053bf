package org.harken.platform.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and how to get in. */
record DatabaseAddress(String url, String user, String password) {

  static final String REAL = "harken";
  static final String PRACTICE = "harken_demo";

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  String name() {
    return url.replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
  }

  boolean isPractice() {
    return name().equals(PRACTICE);
  }

  DatabaseAddress named(String database) {
    return new DatabaseAddress(
        url.replaceFirst("/[^/?]+(\\?.*)?$", "/" + database + "$1"), user, password);
  }
}
