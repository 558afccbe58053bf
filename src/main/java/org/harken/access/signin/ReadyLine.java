package org.harken.access.signin;

import org.harken.access.signin.PracticeAccounts.PracticeAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in one line where to go and how to sign in, once somebody can. */
@Component
class ReadyLine {

  private static final Logger LOG = LoggerFactory.getLogger("org.harken");

  private final ObjectProvider<PracticeAccounts> practiceAccounts;
  private final JdbcClient jdbc;
  private final Environment environment;

  ReadyLine(
      ObjectProvider<PracticeAccounts> practiceAccounts, JdbcClient jdbc, Environment environment) {
    this.practiceAccounts = practiceAccounts;
    this.jdbc = jdbc;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void say() {
    String port = environment.getProperty("local.server.port");
    if (port != null) {
      LOG.info("Harken is ready: http://localhost:{} - {}", port, how());
    }
  }

  private String how() {
    PracticeAccounts practice =
        environment.acceptsProfiles(Profiles.of("demo")) ? practiceAccounts.getIfAvailable() : null;
    if (practice != null && !practice.accounts().isEmpty()) {
      PracticeAccount first = practice.accounts().getFirst();
      return "sign in as %s, password %s (practice data)"
          .formatted(first.email(), first.password());
    }
    boolean begun =
        jdbc.sql("select exists (select from access.beginning)")
            .query((row, n) -> row.getBoolean(1))
            .single();
    return begun ? "sign in with your account" : "make the first administrator there";
  }
}
