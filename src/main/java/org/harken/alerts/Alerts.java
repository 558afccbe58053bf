package org.harken.alerts;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells members of staff what they have to know. One inbox each; nothing in it names a patient. */
@Service
@Transactional
public class Alerts {

  private final Inbox inbox;

  Alerts(Inbox inbox) {
    this.inbox = inbox;
  }

  /**
   * Puts a line into somebody's inbox, in the caller's transaction. The same key is told once.
   *
   * @param link a page of the house, such as {@code /cases/PR-26-0001}
   */
  public void tell(UUID staff, String key, String text, String link) {
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException("An alert leads to a page of the house, not to " + link);
    }
    inbox.put(staff, key, text, link);
  }

  /** Unread lines, newest first. */
  public List<Alert> unread(UUID staff) {
    return inbox.unread(staff);
  }

  /** Somebody has seen a line of theirs. */
  public void seen(UUID staff, UUID alert) {
    inbox.markRead(staff, alert);
  }
}
