package org.harken.clocks.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The packs that the organisation has written itself, as texts; a version is never changed. */
@Repository
class OwnPacks {

  private final JdbcClient database;

  OwnPacks(JdbcClient database) {
    this.database = database;
  }

  /** A version as it was written. */
  record Written(String ruleSet, String version, LocalDate from, String text) {}

  List<Written> all() {
    return database
        .sql("select rule_set, version, effective_from, text from clocks.pack")
        .query((row, number) -> written(row))
        .list();
  }

  /** How many there are: they only grow, so that what was read once is read again only then. */
  int count() {
    return database
        .sql("select count(*)::int from clocks.pack")
        .query((row, number) -> row.getInt(1))
        .single();
  }

  Optional<Written> find(String ruleSet, String version) {
    return database
        .sql(
            """
            select rule_set, version, effective_from, text from clocks.pack
            where rule_set = :set and version = :version
            """)
        .param("set", ruleSet)
        .param("version", version)
        .query((row, number) -> written(row))
        .optional();
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(
        row.getString("rule_set"),
        row.getString("version"),
        row.getObject("effective_from", LocalDate.class),
        row.getString("text"));
  }

  /** False where the version is there already. */
  boolean add(Written written, UUID by, Instant at) {
    return database
            .sql(
                """
                insert into clocks.pack (rule_set, version, effective_from, text, set_by, set_at)
                values (:set, :version, :from, :text, :by, :at) on conflict do nothing
                """)
            .param("set", written.ruleSet())
            .param("version", written.version())
            .param("from", written.from())
            .param("text", written.text())
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
