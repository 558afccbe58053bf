package org.harken.portal.codes;

import org.harken.platform.forgetting.Forgets;
import org.harken.platform.forgetting.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The code of what is gone opens nothing any more. */
@Component("forgetReceipts")
class ForgetReceipts implements Forgets {

  private final JdbcClient database;

  ForgetReceipts(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String room() {
    return "portal";
  }

  @Override
  public int forget(Subject subject) {
    int drafts =
        database
            .sql("delete from portal.draft where sent_case = :id")
            .param("id", subject.id())
            .update();
    return drafts
        + database
            .sql("delete from portal.receipt where case_id = :id")
            .param("id", subject.id())
            .update();
  }
}
