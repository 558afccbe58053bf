package org.harken.cases.register;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a register: the API's answer.
 *
 * @param state waiting, running, done or failed
 * @param readAs how the file was understood
 * @param repeated rows that were taken before
 */
public record ImportReport(
    UUID id,
    String state,
    boolean dryRun,
    String file,
    String readAs,
    int rows,
    int taken,
    int repeated,
    List<HeldRow> held,
    @Nullable String detail) {

  /** A fault of a row that was not taken; the headings are row 1. */
  public record HeldRow(int row, String field, String reason) {

    /** The field as the page of columns calls it. */
    public String label() {
      return Target.named(field).map(Target::label).orElse(field);
    }
  }

  static ImportReport of(ImportRun run, ImportedRows.Counts counts, List<RowResult> held) {
    return new ImportReport(
        run.id(),
        run.state().name().toLowerCase(Locale.ROOT),
        run.dryRun(),
        run.fileName(),
        run.readAs(),
        run.rows(),
        counts.taken(),
        counts.repeated(),
        held.stream()
            .flatMap(
                result ->
                    result.faults().stream()
                        .map(fault -> new HeldRow(result.row(), fault.field(), fault.message())))
            .toList(),
        run.fault());
  }
}
