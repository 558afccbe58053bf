package org.harken.alerts;

import org.harken.platform.forgetting.Forgets;
import org.harken.platform.forgetting.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No line in an inbox leads to what is gone. */
@Component
class ForgetAlerts implements Forgets {

  private final JdbcClient database;

  ForgetAlerts(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String room() {
    return "alerts";
  }

  @Override
  public int forget(Subject subject) {
    String whole = "(^|[^A-Za-z0-9-])" + subject.reference() + "([^A-Za-z0-9-]|$)";
    int warnings =
        database
            .sql("delete from alerts.warning where subject = :id")
            .param("id", subject.id())
            .update();
    return warnings
        + database
            .sql(
                """
                delete from alerts.alert
                where text ~ :reference or link ~ :reference or key like '%' || :id || '%'
                """)
            .param("reference", whole)
            .param("id", subject.id().toString())
            .update();
  }
}
