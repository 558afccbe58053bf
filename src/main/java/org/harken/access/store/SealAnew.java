package org.harken.access.store;

import java.util.UUID;
import javax.sql.DataSource;
import org.harken.platform.SealedSecret;
import org.harken.platform.backup.SecretChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The secrets of one-time codes and of visits from the identity provider, under a new key. */
public final class SealAnew implements SecretChange {

  private record Kept(UUID id, byte[] secret) {}

  @Override
  public int change(DataSource source, String before, String after) {
    var database = JdbcClient.create(source);
    var old = new SealedSecret(before);
    var fresh = new SealedSecret(after);
    Integer all =
        new TransactionTemplate(new DataSourceTransactionManager(source))
            .execute(
                status ->
                    change(
                            database,
                            old,
                            fresh,
                            "select staff as id, secret from access.second_step for update",
                            "update access.second_step set secret = ? where staff = ?")
                        + change(
                            database,
                            old,
                            fresh,
                            "select visit as id, refresh as secret from access.sso_visit where refresh is not null for update",
                            "update access.sso_visit set refresh = ? where visit = ?"));
    return all == null ? 0 : all;
  }

  private static int change(
      JdbcClient database, SealedSecret old, SealedSecret fresh, String read, String write) {
    var kept =
        database
            .sql(read)
            .query(
                (row, number) -> new Kept(row.getObject("id", UUID.class), row.getBytes("secret")))
            .list();
    for (Kept one : kept) {
      database.sql(write).params(fresh.seal(old.open(one.secret())), one.id()).update();
    }
    return kept.size();
  }
}
