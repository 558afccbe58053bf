package org.harken.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.harken.audit.model.CanonicalEntry;
import org.harken.audit.store.Entries;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes entries in the transaction of what they tell of, so that neither is kept without the
 * other, and reads them back. A background job seals committed entries into blocks about once a
 * second.
 */
@Service
public class Audit {

  private static final Duration ONE_VIEW = Duration.ofMinutes(10);
  private static final int MOST_VIEWS = 10_000;

  private final Entries entries;
  private final Clock clock;

  Audit(Entries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * Somebody changed something. Must be called inside the transaction of the change.
   *
   * @param action a short verb in the past, such as {@code recorded}, {@code released}
   * @param subjectKind such as {@code case}, {@code letter}, {@code staff}
   * @param subject its id
   * @param facts ids, names of fields, old and new codes: never a patient's words
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(
      Actor actor, String action, String subjectKind, String subject, Map<String, ?> facts) {
    entries.add(entry(actor, action, subjectKind, subject, facts));
  }

  /**
   * Somebody saw something. Seeing it again in the same way within ten minutes by the same actor is
   * one view.
   */
  @Transactional
  public void viewed(Actor actor, String subjectKind, String subject, String how) {
    entries.addView(
        entry(actor, "viewed", subjectKind, subject, Map.of("how", clean(how))),
        clean(how),
        ONE_VIEW);
  }

  /** The entries about one thing, newest first. */
  public List<AuditEntry> of(String subjectKind, String subject, int limit) {
    return entries.of(subjectKind, subject, limit);
  }

  /** Every view of one thing, newest first. */
  public List<AuditEntry> viewsOf(String subjectKind, String subject) {
    return entries.viewsOf(subjectKind, subject, MOST_VIEWS);
  }

  private CanonicalEntry entry(
      Actor actor, String action, String subjectKind, String subject, Map<String, ?> facts) {
    return new CanonicalEntry(
        Ids.next(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        actor.id(),
        clean(actor.name()),
        clean(actor.title()),
        clean(action),
        clean(subjectKind),
        clean(subject),
        CanonicalEntry.facts(facts));
  }

  private static String clean(String words) {
    return words.replace("\u0000", "");
  }
}
