package org.harken.cases.worklist;

import java.util.List;
import java.util.UUID;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Works out the next steps of cases from before they were kept in the list. */
@Service
class WorkOutSteps {

  private static final int AT_A_TIME = 500;

  private final JdbcClient database;
  private final CaseFiles files;
  private final Chronicle chronicle;
  private final TransactionTemplate transaction;

  WorkOutSteps(
      JdbcClient database, CaseFiles files, Chronicle chronicle, TransactionTemplate transaction) {
    this.database = database;
    this.files = files;
    this.chronicle = chronicle;
    this.transaction = transaction;
  }

  /** Each case in a transaction of its own, so that nobody at work waits for long. */
  int workOut() {
    List<UUID> without =
        database
            .sql("select case_id from cases.worklist_row where steps is null limit :most")
            .param("most", AT_A_TIME)
            .query((row, number) -> Sql.id(row, "case_id"))
            .list();
    without.forEach(
        id ->
            transaction.executeWithoutResult(
                status -> {
                  files.hold(id);
                  chronicle.refresh(id);
                }));
    return without.size();
  }
}
