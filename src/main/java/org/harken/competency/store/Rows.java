package org.harken.competency.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one table as values: by their id, or by what is asked of them.
 *
 * @param table with its schema
 */
public record Rows<T>(JdbcClient database, String table, RowMapper<T> mapper) {

  public Optional<T> find(UUID id) {
    return one("id = ?", id);
  }

  /** The same, held until the transaction ends. */
  public Optional<T> hold(UUID id) {
    return one("id = ? for update", id);
  }

  /**
   * @param where what is asked, with a question mark for each value
   */
  public Optional<T> one(String where, Object... values) {
    return database.sql(select(where)).params(values).query(mapper).optional();
  }

  /**
   * @param where what is asked, with a question mark for each value; may say in which order
   */
  public List<T> all(String where, Object... values) {
    return database.sql(select(where)).params(values).query(mapper).list();
  }

  private String select(String where) {
    return "select * from " + table + " where " + where;
  }
}
