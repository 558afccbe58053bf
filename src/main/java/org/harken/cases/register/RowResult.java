package org.harken.cases.register;

import java.util.List;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
record RowResult(
    int row,
    State state,
    @Nullable String key,
    @Nullable String reference,
    List<Refused.FieldFault> faults) {

  enum State {
    TAKEN,
    REPEATED,
    HELD
  }

  static RowResult taken(int row, String key, @Nullable String reference) {
    return new RowResult(row, State.TAKEN, key, reference, List.of());
  }

  static RowResult repeated(int row, String key, @Nullable String reference) {
    return new RowResult(row, State.REPEATED, key, reference, List.of());
  }

  static RowResult held(int row, List<Refused.FieldFault> faults) {
    return new RowResult(row, State.HELD, null, null, faults);
  }
}
