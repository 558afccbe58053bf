package org.harken.bench;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down what one request says to the database, so that the same can be said without Harken.
 * While it does not record, it hands out the pool's own connections.
 */
final class Recorder extends DelegatingDataSource {

  /** Something said to the database in one round trip, or the end of a transaction. */
  sealed interface Step {}

  record Said(String sql, List<ParameterSetOperation> values) implements Step {

    boolean writes() {
      String start = sql.stripLeading().toLowerCase(java.util.Locale.ROOT);
      return start.startsWith("insert")
          || start.startsWith("update")
          || start.startsWith("delete")
          || start.contains("insert into");
    }
  }

  record Committed() implements Step {}

  private final DataSource proxied;
  private final Map<Thread, List<Step>> heard = new ConcurrentHashMap<>();
  private volatile boolean recording;

  Recorder(DataSource pool) {
    super(pool);
    this.proxied =
        ProxyDataSourceBuilder.create(pool)
            .listener(new Statements())
            .methodListener(new Commits())
            .build();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return recording ? proxied.getConnection() : super.getConnection();
  }

  /** What the busiest thread said while the work was done: that of the request. */
  List<Step> record(Runnable work) {
    heard.clear();
    recording = true;
    try {
      work.run();
    } finally {
      recording = false;
    }
    return heard.values().stream()
        .max(Comparator.comparingInt(List::size))
        .map(List::copyOf)
        .orElseThrow();
  }

  private void hear(Step step) {
    if (!Thread.currentThread().isVirtual()) {
      return; // a job: requests run on virtual threads
    }
    heard.computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>()).add(step);
  }

  private final class Statements implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      queries.forEach(
          query ->
              query
                  .getParametersList()
                  .forEach(values -> hear(new Said(query.getQuery(), List.copyOf(values)))));
      try {
        if (execution.getStatement().getConnection().getAutoCommit()) {
          hear(new Committed());
        }
      } catch (SQLException problem) {
        throw new IllegalStateException(problem);
      }
    }
  }

  private final class Commits implements MethodExecutionListener {

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
      if (call.getTarget() instanceof Connection && call.getMethod().getName().equals("commit")) {
        hear(new Committed());
      }
    }
  }

  /** Sets a recorded value on a statement. */
  static void set(ParameterSetOperation value, Object[] arguments, Object statement) {
    try {
      value.getMethod().invoke(statement, arguments);
    } catch (IllegalAccessException | InvocationTargetException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
