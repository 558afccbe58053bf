package org.harken.cases.worklist;

import org.harken.cases.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the work.
 *
 * @param tab null for everything, open or closed; a tab shows open work, and with search words ALL
 *     finds closed cases too
 * @param assignee {@code me}, or a member of staff by id, e-mail or name
 * @param q words of the case, a name, a number or a reference
 * @param facility id or name
 * @param due {@code overdue}, {@code today}, {@code week} or {@code danger}
 * @param after where the last page ended ({@link Page#next()}); null for the first page
 * @param limit rows a page, 1 to 200; 0 for 50
 */
public record Filter(
    @Nullable Tab tab,
    @Nullable String assignee,
    @Nullable String q,
    @Nullable CaseKind kind,
    @Nullable String facility,
    @Nullable String due,
    @Nullable String after,
    int limit,
    Order order) {

  /** In which order. */
  public enum Order {
    /** What hurts first. */
    FIRST,
    /** What is likeliest to be late, of open work; danger stays first. */
    FORECAST
  }

  /** In the usual order. */
  public Filter(
      @Nullable Tab tab,
      @Nullable String assignee,
      @Nullable String q,
      @Nullable CaseKind kind,
      @Nullable String facility,
      @Nullable String due,
      @Nullable String after,
      int limit) {
    this(tab, assignee, q, kind, facility, due, after, limit, Order.FIRST);
  }

  /** The tabs of the worklist. */
  public enum Tab {
    MINE,
    OVERDUE,
    UNASSIGNED,
    WAITING,
    ALL
  }

  /** A tab without any filter. */
  public static Filter of(Tab tab) {
    return new Filter(tab, null, null, null, null, null, null, 0);
  }
}
