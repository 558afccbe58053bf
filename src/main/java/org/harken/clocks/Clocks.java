package org.harken.clocks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Starts, meets and lists what is owed. The subject is a case's id; clocks knows nothing else of
 * it.
 */
@Service
public class Clocks {

  /**
   * What happened that may start clocks.
   *
   * @param trigger as rule packs name it, such as {@code grievance-received} or {@code
   *     danger-alleged}
   * @param at when any staff got it
   * @param zone where days are counted
   */
  public record Trigger(UUID subject, UUID facility, String trigger, Instant at, ZoneId zone) {}

  /**
   * Starts every obligation that the packs in force at that moment tie to the trigger, in the
   * caller's transaction. An obligation of that kind which runs already is kept, moved to the
   * earlier start.
   */
  public List<Obligation> start(Trigger trigger) {
    throw new UnsupportedOperationException();
  }

  /**
   * A date somebody promised, such as the new date of an interim letter; ends on that day where the
   * facility is.
   */
  public Obligation promise(
      UUID subject,
      ObligationKind kind,
      String label,
      java.time.LocalDate day,
      ZoneId zone,
      String because) {
    throw new UnsupportedOperationException();
  }

  /**
   * Marks the open obligations of these kinds as met at that moment (late ones too: metAt tells).
   */
  public void meet(UUID subject, Set<ObligationKind> kinds, Instant at, String by) {
    throw new UnsupportedOperationException();
  }

  /** Ends the open obligations of these kinds without anything owed any more. */
  public void cancel(UUID subject, Set<ObligationKind> kinds, String because) {
    throw new UnsupportedOperationException();
  }

  /**
   * Moves everything of one case to another (duplicates), keeping the earlier start of each kind.
   */
  public void move(UUID from, UUID to) {
    throw new UnsupportedOperationException();
  }

  /** All of a case, open ones first, by due date; status as of now. */
  public List<Obligation> of(UUID subject) {
    throw new UnsupportedOperationException();
  }

  public Map<UUID, List<Obligation>> of(Collection<UUID> subjects) {
    throw new UnsupportedOperationException();
  }
}
