package org.harken.platform.backup;

import javax.sql.DataSource;

/**
 * A room that keeps something sealed with HARKEN_SECRET seals it anew with another; found through
 * {@code META-INF/services}.
 */
public interface SecretChange {

  /**
   * Seals all or nothing anew and says how many; what does not open is an IllegalStateException.
   */
  int change(DataSource database, String before, String after);
}
