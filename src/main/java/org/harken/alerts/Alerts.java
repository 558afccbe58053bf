package org.harken.alerts;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells members of staff what they have to know. One inbox each; nothing in it names a patient. */
@Service
public class Alerts {

  /**
   * Puts a line into somebody's inbox, in the caller's transaction. The same key is told once.
   *
   * @param link a page of the house, such as {@code /cases/PR-26-0001}
   */
  public void tell(UUID staff, String key, String text, String link) {
    throw new UnsupportedOperationException();
  }

  /** Unread lines, newest first. */
  public List<Alert> unread(UUID staff) {
    throw new UnsupportedOperationException();
  }
}
