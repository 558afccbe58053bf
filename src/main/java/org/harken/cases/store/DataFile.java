package org.harken.cases.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists that are data, kept as CSV files beside the class that reads them. */
public final class DataFile {

  private DataFile() {}

  public static List<NamedCsvRecord> rows(Class<?> beside, String name) {
    try (var file = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
