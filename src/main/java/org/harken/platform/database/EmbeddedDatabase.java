package org.harken.platform.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where HARKEN_DB_URL is not set: starts the embedded PostgreSQL in HARKEN_DATA (default ./data).
 * Practice data and a real organisation live in two databases of that server, so that neither ever
 * turns into the other.
 */
public final class EmbeddedDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    boolean ownServer = !environment.getProperty("HARKEN_DB_URL", "").isBlank();
    boolean demoRefused =
        environment.containsProperty("no-demo")
            || "false".equals(environment.getProperty("HARKEN_DEMO"));
    Map<String, Object> settings = new HashMap<>();
    if (ownServer) {
      settings.put("spring.datasource.url", environment.getRequiredProperty("HARKEN_DB_URL"));
      settings.put(
          "spring.datasource.username", environment.getProperty("HARKEN_DB_USER", "harken"));
      settings.put("spring.datasource.password", environment.getProperty("HARKEN_DB_PASSWORD", ""));
    } else {
      boolean demo = !demoRefused;
      if (demo) {
        environment.addActiveProfile("demo");
        settings.put("server.address", environment.getProperty("SERVER_ADDRESS", "127.0.0.1"));
      }
      var server =
          EmbeddedPostgres.start(
              Path.of(environment.getProperty("HARKEN_DATA", "data")).resolve("postgres"));
      SpringApplication.getShutdownHandlers().add(server::stop);
      String name = demo ? "harken_demo" : "harken";
      server.createDatabase(name);
      settings.put("spring.datasource.url", server.url(name));
      settings.put("spring.datasource.username", server.user());
      settings.put("spring.datasource.password", server.password());
    }
    environment.getPropertySources().addFirst(new MapPropertySource("database", settings));
  }
}
