package org.harken.portal.standing;

import java.util.List;
import org.harken.portal.page.PortalPage;
import org.jspecify.annotations.Nullable;

/**
 * Where a concern stands, in words for the person who raised it. Holds no severity, no forecast, no
 * word of what was said, and no name but the contact's.
 *
 * @param todo what the person can or need not do
 * @param next the next date we promised; null where nothing is promised any more
 * @param counts "2 still open. 1 kept."
 * @param contactPhone empty where each house has to be named with its own number
 * @param contact the name of the person to call; empty while nobody has been named
 */
public record Standing(
    PortalPage page,
    String said,
    String todo,
    boolean closed,
    List<Mark> track,
    @Nullable Leaf next,
    List<Promise> promises,
    String counts,
    String contact,
    String contactTitle,
    String contactPhone) {

  /**
   * One of the four marks.
   *
   * @param state done, now, or empty
   */
  public record Mark(String state, String name, String when) {}

  /** A leaf of the calendar. */
  public record Leaf(String weekday, String day, String month, String text, boolean late) {}

  /**
   * What we promised.
   *
   * @param state open, late or kept
   */
  public record Promise(String state, String icon, String name, String by, String note) {}

  public String say(String key, Object... gaps) {
    return page.say(key, gaps);
  }
}
