package org.harken.portal.standing;

import java.util.Map;
import org.harken.portal.page.PortalPage;

/**
 * The status page.
 *
 * @param words the person's own words; shown only where {@code wordsState} is SHOWN
 * @param wordsState SHOWN, ASK (a code can be sent), SENT (type it), CALL (no e-mail: by telephone)
 *     or UNSAFE
 * @param done what has just been done: added, unsafe, or empty
 * @param form makes a double click count once
 */
public record StatusView(
    PortalPage page,
    Standing standing,
    String code,
    String words,
    String wordsState,
    boolean unsafe,
    String added,
    String safeWay,
    Map<String, String> faults,
    String done,
    String form) {

  public String say(String key, Object... gaps) {
    return page.say(key, gaps);
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public boolean bad(String field) {
    return faults.containsKey(field);
  }
}
