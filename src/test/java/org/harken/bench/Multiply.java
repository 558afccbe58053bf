package org.harken.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies the practice cases with everything that hangs on them, by SQL, until there are as many as
 * wanted. Copies share words, dates and people's names with what they were copied from; the audit
 * rows of copies are there for size and do not verify.
 */
final class Multiply {

  private static final List<String> TABLES =
      List.of(
          "people.person",
          "cases.case_file",
          "people.authority",
          "cases.decision",
          "cases.event",
          "cases.issue",
          "cases.finding",
          "cases.task",
          "cases.note",
          "cases.attempt",
          "cases.closing",
          "cases.danger_review",
          "cases.clinical_review",
          "cases.worklist_row",
          "clocks.obligation",
          "clocks.event",
          "correspondence.letter",
          "correspondence.sending",
          "audit.entry");

  /** Columns that name a copied thing. All else is kept. */
  private static final Set<String> COPIED =
      Set.of(
          "id",
          "case_id",
          "complainant",
          "patient",
          "concern",
          "person",
          "issue",
          "issue_id",
          "letter",
          "subject",
          "thread",
          "closing");

  private final JdbcClient database;

  Multiply(JdbcClient database) {
    this.database = database;
  }

  /** Keeps what stands now as the pattern of all copies. */
  void keepPattern() {
    database
        .sql(
            """
            create or replace function bench_copy(id uuid, n int) returns uuid language sql immutable
            as $$ select case when id is null then null else md5(id::text || '-' || n)::uuid end $$
            """)
        .update();
    database.sql("create schema if not exists bench_pattern").update();
    TABLES.forEach(
        table ->
            database
                .sql("create table bench_pattern." + plain(table) + " as select * from " + table)
                .update());
  }

  int cases() {
    return database
        .sql("select count(*)::int from cases.case_file")
        .query((row, number) -> row.getInt(1))
        .single();
  }

  void until(int wanted) {
    int pattern =
        database
            .sql("select count(*)::int from bench_pattern.case_file")
            .query((row, number) -> row.getInt(1))
            .single();
    int from = (cases() + pattern - 1) / pattern;
    int to = (wanted + pattern - 1) / pattern - 1;
    for (int first = from; first <= to; first += 50) {
      int last = Math.min(to, first + 49);
      for (String table : TABLES) {
        copy(table, first, last);
      }
    }
  }

  private void copy(String table, int first, int last) {
    List<String[]> columns =
        database
            .sql(
                """
                select column_name, udt_name from information_schema.columns
                where table_schema || '.' || table_name = ? and is_generated = 'NEVER'
                order by ordinal_position
                """)
            .param(table)
            .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
            .list();
    String names = columns.stream().map(column -> column[0]).collect(Collectors.joining(", "));
    String values =
        columns.stream()
            .map(column -> value(column[0], column[1]))
            .collect(Collectors.joining(", "));
    database
        .sql(
            "insert into %s (%s) select %s from bench_pattern.%s p, generate_series(%d, %d) n"
                .formatted(table, names, values, plain(table), first, last))
        .update();
  }

  private static String value(String name, String type) {
    if (name.equals("reference")) {
      return "p.reference || '-' || n";
    }
    if (!COPIED.contains(name)) {
      return "p." + name;
    }
    if (type.equals("uuid")) {
      return "bench_copy(p." + name + ", n)";
    }
    return name.equals("subject")
        ? "case when p.subject_kind = 'case' then bench_copy(p.subject::uuid, n)::text else p.subject end"
        : "p." + name;
  }

  private static String plain(String table) {
    return table.substring(table.indexOf('.') + 1);
  }
}
