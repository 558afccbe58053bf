package org.harken.audit.verify;

import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.harken.audit.store.Blocks;
import org.harken.platform.backup.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks along the whole audit that came back. */
public final class VerifyRestored implements AfterRestore {

  @Override
  public Outcome check(DataSource restored) {
    var verifyAudit = new VerifyAudit(new Blocks(JdbcClient.create(restored)));
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(restored));
    Verification found =
        Objects.requireNonNull(
            transaction.execute(status -> verifyAudit.verify(null)), "verification");
    Finding broken =
        found.findings().stream()
            .filter(one -> one.kind() != Finding.Kind.ENTRY_LEFT_UNSEALED)
            .findFirst()
            .orElse(null);
    if (broken != null) {
      return new Outcome(
          false,
          "The audit that came back is not as it was written: "
              + broken.text()
              + " It was so when the backup was taken.");
    }
    ChainHead head = found.head();
    return new Outcome(
        true,
        String.format(
            Locale.ENGLISH,
            "The audit was verified: %,d entries in %,d blocks, nothing was changed. Its head: %s",
            found.entries(),
            found.blocks(),
            head == null ? "none" : head.number() + " " + head.hash()));
  }
}
