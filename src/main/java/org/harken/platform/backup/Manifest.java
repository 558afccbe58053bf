package org.harken.platform.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself.
 *
 * @param format 1: the way the file is laid out
 * @param database the name of the database it was taken from
 * @param practice true for made-up data
 */
record Manifest(
    int format,
    String product,
    String version,
    String madeAt,
    String database,
    boolean practice,
    String server,
    List<Migration> migrations,
    List<Table> tables,
    List<Sequence> sequences) {

  static final int FORMAT = 1;
  static final String PRODUCT = "Harken";

  /** A migration that was applied; {@code history} is the table that says so. */
  record Migration(String history, String version, @Nullable Integer checksum) {}

  /** A table and its rows; {@code entry} is the place in the file. */
  record Table(
      String schema, String name, List<String> columns, String entry, long rows, String sha256) {
    String quoted() {
      return Catalog.quote(schema) + "." + Catalog.quote(name);
    }
  }

  record Sequence(String schema, String name, long value, boolean called) {}

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
