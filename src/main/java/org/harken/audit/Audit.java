package org.harken.audit;

import java.util.List;
import java.util.Map;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;

/**
 * Writes entries in the transaction of what they tell of, so that neither is kept without the
 * other, and reads them back. A background job seals committed entries into blocks about once a
 * second.
 */
@Service
public class Audit {

  /**
   * Somebody changed something.
   *
   * @param action a short verb in the past, such as {@code recorded}, {@code released}
   * @param subjectKind such as {@code case}, {@code letter}, {@code staff}
   * @param subject its id
   * @param facts ids, names of fields, old and new codes: never a patient's words
   */
  public void changed(
      Actor actor, String action, String subjectKind, String subject, Map<String, ?> facts) {
    throw new UnsupportedOperationException();
  }

  /** Somebody saw something. Seeing it again within ten minutes by the same actor is one view. */
  public void viewed(Actor actor, String subjectKind, String subject, String how) {
    throw new UnsupportedOperationException();
  }

  /** The entries about one thing, newest first. */
  public List<AuditEntry> of(String subjectKind, String subject, int limit) {
    throw new UnsupportedOperationException();
  }
}
