package org.harken.platform.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.harken.platform.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * One PostgreSQL for all tests, a database of its own for every context: on the embedded server, or
 * on the one that HARKEN_DB_URL names. The contexts are closed before the server stops.
 */
public final class DatabasePerContext implements ContextCustomizerFactory, LauncherSessionListener {

  private static final ConcurrentLinkedDeque<ConfigurableApplicationContext> CONTEXTS =
      new ConcurrentLinkedDeque<>();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return new FreshDatabase();
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    while (!CONTEXTS.isEmpty()) {
      CONTEXTS.removeLast().close();
    }
    synchronized (DatabasePerContext.class) {
      if (server != null) {
        server.stop();
        server = null;
      }
    }
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      server =
          EmbeddedPostgres.start(
              Path.of("target/test-database"),
              "-c fsync=off",
              "-c synchronous_commit=off",
              "-c full_page_writes=off");
    }
    return server;
  }

  /** The settings of a database nobody has used yet. */
  public static Map<String, Object> freshDatabase() {
    String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    String external = System.getenv().getOrDefault("HARKEN_DB_URL", "");
    if (external.isBlank()) {
      server().createDatabase(name);
      return settings(server().url(name), server().user(), server().password());
    }
    String user = System.getenv().getOrDefault("HARKEN_DB_USER", "harken");
    String password = System.getenv().getOrDefault("HARKEN_DB_PASSWORD", "");
    try (var connection = DriverManager.getConnection(external, user, password);
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException problem) {
      throw new IllegalStateException("Could not make " + name + " at " + external, problem);
    }
    return settings(external.replaceFirst("/[^/?]+(\\?.*)?$", "/" + name + "$1"), user, password);
  }

  private static Map<String, Object> settings(String url, String user, String password) {
    return Map.of(
        "spring.datasource.url",
        url,
        "spring.datasource.username",
        user,
        "spring.datasource.password",
        password,
        "spring.datasource.hikari.maximum-pool-size",
        "5",
        "spring.datasource.hikari.minimum-idle",
        "0",
        "db-scheduler.enabled",
        "false",
        "harken.password.memory-kib",
        "64",
        "harken.password.passes",
        "1");
  }

  /** All equal, so that contexts of the same shape are shared. */
  record FreshDatabase() implements ContextCustomizer {
    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      CONTEXTS.add(context);
      // lowest precedence first: a test's own properties stay in force
      context
          .getEnvironment()
          .getPropertySources()
          .addLast(new MapPropertySource("fresh database", freshDatabase()));
    }
  }
}
