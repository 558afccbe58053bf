package org.harken.competency.evidence;

import org.harken.platform.forgetting.Forgets;
import org.harken.platform.forgetting.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has shown stays theirs; where it was shown is no longer told. */
@Component
class ForgetReferences implements Forgets {

  private final JdbcClient database;

  ForgetReferences(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String room() {
    return "competency";
  }

  @Override
  public int forget(Subject subject) {
    String whole = "(^|[^A-Za-z0-9-])" + subject.reference() + "($|[^A-Za-z0-9-])";
    int evidence =
        database
            .sql("update competency.evidence set subject = '' where subject ~ ?")
            .param(whole)
            .update();
    int audits =
        database
            .sql(
                """
                update competency.file_audit set cases = replace(cases, :reference, 'destroyed')
                where cases ~ :whole
                """)
            .param("reference", subject.reference())
            .param("whole", whole)
            .update();
    return evidence + audits;
  }
}
