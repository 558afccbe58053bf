package org.harken.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.harken.bench.Recorder.Committed;
import org.harken.bench.Recorder.Said;
import org.harken.bench.Recorder.Step;

/**
 * Says again what a request said to the database: the same statements in the same order with the
 * same commits, prepared once, on a connection of its own. What must be new each time is made new.
 */
final class Bare implements Runnable, AutoCloseable {

  private final Connection connection;
  private final List<Step> steps;
  private final Set<Object> newEachTime;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Bare(DataSource database, List<Step> steps, Set<Object> newEachTime) throws SQLException {
    this.connection = database.getConnection();
    this.connection.setAutoCommit(false);
    this.steps = steps;
    this.newEachTime = newEachTime;
  }

  /** Ids and keys of the first recording that the second, of the same request, does not have. */
  static Set<Object> newEachTime(List<Step> first, List<Step> second) {
    Set<Object> unique = new HashSet<>(keys(first));
    unique.removeAll(keys(second));
    return unique;
  }

  private static Set<Object> keys(List<Step> steps) {
    Set<Object> keys = new HashSet<>();
    for (Step step : steps) {
      if (step instanceof Said said) {
        said.values().stream()
            .map(value -> value.getArgs()[1])
            .filter(value -> value instanceof UUID || isShortText(value))
            .forEach(keys::add);
      }
    }
    return keys;
  }

  private static boolean isShortText(Object value) {
    return value instanceof String text && text.length() <= 40 && text.indexOf(' ') < 0;
  }

  /** Only what changes rows, with the commits in between. */
  static List<Step> writes(List<Step> steps) {
    List<Step> kept = new ArrayList<>();
    boolean changed = false;
    for (Step step : steps) {
      if (step instanceof Said said && said.writes()) {
        kept.add(said);
        changed = true;
      } else if (step instanceof Committed && changed) {
        kept.add(step);
        changed = false;
      }
    }
    return kept;
  }

  @Override
  public void run() {
    Map<Object, Object> fresh = new HashMap<>();
    try {
      for (Step step : steps) {
        if (step instanceof Said said) {
          say(said, fresh);
        } else {
          connection.commit();
        }
      }
      connection.commit();
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private void say(Said said, Map<Object, Object> fresh) throws SQLException {
    PreparedStatement statement = prepared.get(said.sql());
    if (statement == null) {
      statement = connection.prepareStatement(said.sql());
      prepared.put(said.sql(), statement);
    }
    for (ParameterSetOperation value : said.values()) {
      Object[] arguments = value.getArgs().clone();
      if (newEachTime.contains(arguments[1])) {
        arguments[1] = fresh.computeIfAbsent(arguments[1], Bare::another);
      }
      Recorder.set(value, arguments, statement);
    }
    if (statement.execute()) {
      try (var rows = statement.getResultSet()) {
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }
  }

  private static Object another(Object old) {
    UUID fresh = org.harken.platform.Ids.next();
    return old instanceof UUID ? fresh : fresh.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
