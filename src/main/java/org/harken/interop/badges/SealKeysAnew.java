package org.harken.interop.badges;

import java.util.List;
import javax.sql.DataSource;
import org.harken.platform.SealedSecret;
import org.harken.platform.backup.SecretChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The private parts of the keys that sign badges, under a new key of the house. */
public final class SealKeysAnew implements SecretChange {

  private record Kept(String id, byte[] secret) {}

  @Override
  public int change(DataSource source, String before, String after) {
    Integer all =
        new TransactionTemplate(new DataSourceTransactionManager(source))
            .execute(status -> change(JdbcClient.create(source), before, after));
    return all == null ? 0 : all;
  }

  private static int change(JdbcClient database, String before, String after) {
    var old = new SealedSecret(before);
    var fresh = new SealedSecret(after);
    List<Kept> kept =
        database
            .sql("select id, private_key from interop.badge_key for update")
            .query((row, number) -> new Kept(row.getString(1), row.getBytes(2)))
            .list();
    for (Kept one : kept) {
      database
          .sql("update interop.badge_key set private_key = ? where id = ?")
          .params(fresh.seal(old.open(one.secret())), one.id())
          .update();
    }
    return kept.size();
  }
}
