package org.harken.cases.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.cases.store.Sql;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What became of each row, and which rows are cases already. */
@Repository
class ImportedRows {

  /** How many rows came to which end. */
  record Counts(int taken, int repeated, int held) {}

  private final JdbcClient database;
  private final JsonMapper json;

  ImportedRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** False where this row is a case already; waits for another node that is about to know. */
  boolean claim(String key, UUID run, int row) {
    return database
            .sql(
                """
                insert into cases.register_taken (row_key, import, row) values (:key, :run, :row)
                on conflict do nothing
                """)
            .param("key", key)
            .param("run", run)
            .param("row", row)
            .update()
        == 1;
  }

  void became(String key, UUID caseId, String reference) {
    database
        .sql(
            """
            update cases.register_taken set case_id = :caseId, reference = :reference
            where row_key = :key
            """)
        .param("caseId", caseId)
        .param("reference", reference)
        .param("key", key)
        .update();
  }

  /** The case a row became, whoever sent it. */
  Optional<String> reference(String key) {
    return database
        .sql(
            """
            select reference from cases.register_taken
            where row_key = :key and reference is not null
            """)
        .param("key", key)
        .query((row, number) -> Sql.text(row, "reference"))
        .optional();
  }

  /** Whether an earlier row of the same trial would become that case. */
  boolean isTakenIn(UUID run, String key) {
    return database
        .sql(
            """
            select exists (select 1 from cases.register_row
              where import = :run and row_key = :key and state = 'TAKEN') as there
            """)
        .param("run", run)
        .param("key", key)
        .query((row, number) -> row.getBoolean("there"))
        .single();
  }

  /** The first result of a row stays. */
  void add(UUID run, RowResult result) {
    database
        .sql(
            """
            insert into cases.register_row (import, row, state, row_key, reference, faults)
            values (:run, :row, :state, :key, :reference, :faults::jsonb)
            on conflict do nothing
            """)
        .param("run", run)
        .param("row", result.row())
        .param("state", result.state().name())
        .param("key", result.key())
        .param("reference", result.reference())
        .param("faults", json.writeValueAsString(result.faults()))
        .update();
  }

  Set<Integer> done(UUID run) {
    return new HashSet<>(
        database
            .sql("select row from cases.register_row where import = :run")
            .param("run", run)
            .query((row, number) -> row.getInt("row"))
            .list());
  }

  Counts counts(UUID run) {
    return database
        .sql(
            """
            select count(*) filter (where state = 'TAKEN') as taken,
              count(*) filter (where state = 'REPEATED') as repeated,
              count(*) filter (where state = 'HELD') as held
            from cases.register_row where import = :run
            """)
        .param("run", run)
        .query(
            (row, number) ->
                new Counts(row.getInt("taken"), row.getInt("repeated"), row.getInt("held")))
        .single();
  }

  List<RowResult> all(UUID run) {
    return results(run, "true", Integer.MAX_VALUE);
  }

  List<RowResult> held(UUID run, int most) {
    return results(run, "state = 'HELD'", most);
  }

  private List<RowResult> results(UUID run, String which, int most) {
    return database
        .sql(
            "select * from cases.register_row where import = :run and "
                + which
                + " order by row limit :most")
        .param("run", run)
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  private RowResult read(ResultSet row) throws SQLException {
    @Nullable String key = row.getString("row_key");
    return new RowResult(
        row.getInt("row"),
        RowResult.State.valueOf(row.getString("state")),
        key,
        row.getString("reference"),
        json.readValue(row.getString("faults"), new TypeReference<List<Refused.FieldFault>>() {}));
  }
}
