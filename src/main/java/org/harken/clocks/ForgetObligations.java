package org.harken.clocks;

import org.harken.platform.forgetting.Forgets;
import org.harken.platform.forgetting.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing is owed any more on what is gone. */
@Component
class ForgetObligations implements Forgets {

  private final JdbcClient database;

  ForgetObligations(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String room() {
    return "clocks";
  }

  @Override
  public int forget(Subject subject) {
    return delete("obligation", subject)
        + delete("event", subject)
        + delete("joined", subject)
        + delete("ledger", subject);
  }

  private int delete(String table, Subject subject) {
    return database
        .sql("delete from clocks." + table + " where subject = :id")
        .param("id", subject.id())
        .update();
  }
}
