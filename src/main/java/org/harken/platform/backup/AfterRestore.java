package org.harken.platform.backup;

import javax.sql.DataSource;

/** A room's own check of what was brought back; found through {@code META-INF/services}. */
public interface AfterRestore {

  /**
   * What a check found.
   *
   * @param sentence for the operator
   */
  record Outcome(boolean good, String sentence) {}

  Outcome check(DataSource restored);
}
