package org.harken.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a database holds, as its own catalogue says. */
final class Catalog {

  private static final String OURS =
      """
      n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      """;

  /** Sign-ins are no records: everybody signs in again. */
  private static final List<String> LEFT_OUT =
      List.of("spring_session", "spring_session_attributes");

  private static final String HISTORIES = "migrations";

  private final Connection connection;

  Catalog(Connection connection) {
    this.connection = connection;
  }

  /** A table without its rows. */
  record Shape(String schema, String name, List<String> columns) {
    String quoted() {
      return quote(schema) + "." + quote(name);
    }

    String quotedColumns() {
      return columns.stream().map(Catalog::quote).collect(Collectors.joining(", "));
    }
  }

  /** A foreign key, so that it can be taken away and put back. */
  record ForeignKey(String table, String name, String definition) {}

  boolean isEmpty() throws SQLException {
    return rows(
            "select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
                + OURS
                + " limit 1",
            row -> true)
        .isEmpty();
  }

  List<Shape> tables() throws SQLException {
    return rows(
            """
            select n.nspname, c.relname, (
              select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname <> 'migrations' and
            """
                + OURS
                + " order by 1, 2",
            row ->
                new Shape(row.getString(1), row.getString(2), List.of(row.getString(3).split(","))))
        .stream()
        .filter(table -> !LEFT_OUT.contains(table.name()))
        .toList();
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    List<Manifest.Sequence> found = new ArrayList<>();
    for (Shape one :
        rows(
            "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and "
                + OURS
                + " order by 1, 2",
            row -> new Shape(row.getString(1), row.getString(2), List.of()))) {
      found.addAll(
          rows(
              "select last_value, is_called from " + one.quoted(),
              row ->
                  new Manifest.Sequence(
                      one.schema(), one.name(), row.getLong(1), row.getBoolean(2))));
    }
    return found;
  }

  /** What was applied, room by room; empty where no Harken has been here. */
  List<Manifest.Migration> migrations() throws SQLException {
    List<String> histories =
        rows(
            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'migrations' order by 1",
            row -> row.getString(1));
    List<Manifest.Migration> found = new ArrayList<>();
    for (String history : histories) {
      found.addAll(
          rows(
              "select version, checksum from "
                  + quote(HISTORIES)
                  + "."
                  + quote(history)
                  + " where success and type = 'SQL' order by installed_rank",
              row ->
                  new Manifest.Migration(
                      history, row.getString(1), row.getObject(2, Integer.class))));
    }
    return found;
  }

  List<ForeignKey> foreignKeys() throws SQLException {
    return rows(
        """
        select n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)
        from pg_constraint k join pg_class c on c.oid = k.conrelid
          join pg_namespace n on n.oid = c.relnamespace
        where k.contype = 'f' and
        """
            + OURS
            + " order by 1, 2, 3",
        row ->
            new ForeignKey(
                quote(row.getString(1)) + "." + quote(row.getString(2)),
                quote(row.getString(3)),
                row.getString(4)));
  }

  /** Drops what a restore made that could not be finished. */
  void dropEverything() throws SQLException {
    List<String> schemas =
        rows(
            "select nspname from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')",
            row -> row.getString(1));
    try (var statement = connection.createStatement()) {
      for (String schema : schemas) {
        statement.execute("drop schema " + quote(schema) + " cascade");
      }
    }
  }

  String one(String sql) throws SQLException {
    return rows(sql, row -> row.getString(1)).getFirst();
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Reads one row. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, Reading<T> reading) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reading.of(rows));
      }
      return read;
    }
  }
}
