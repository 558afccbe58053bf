package org.harken.platform.watch;

import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A number of a room's own that an operator watches. Asked for with every look at
 * /actuator/prometheus: it must be cheap and tell of nobody.
 *
 * @param name such as {@code harken.outbox.waiting}
 */
public record Measure(String name, String words, ToDoubleFunction<JdbcClient> reading) {

  /** The number that this SQL, without parameters, yields in its first column. */
  public static Measure ofSql(String name, String words, String sql) {
    return new Measure(
        name,
        words,
        database -> database.sql(sql).query((row, number) -> row.getDouble(1)).single());
  }
}
