package org.harken.cases.worklist;

import java.util.Locale;

/**
 * How much open work is behind each tab, within the actor's reach; one more than {@link #MOST}
 * where there is more.
 *
 * @param danger of all, those where abuse, neglect or harm is alleged and nobody has accepted it
 * @param dueThisWeek of all, those due within seven days and not yet late
 */
public record Counts(
    int mine, int overdue, int unassigned, int waiting, int all, int danger, int dueThisWeek) {

  /** Nobody needs to know of more, and counting stops there. */
  static final int MOST = 1_000;

  /** As it is shown: {@code 1,000+} where there are more. */
  static String shown(int count) {
    return count > MOST ? "1,000+" : String.format(Locale.ROOT, "%,d", count);
  }
}
