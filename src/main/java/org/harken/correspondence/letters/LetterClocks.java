package org.harken.correspondence.letters;

import java.time.Instant;
import org.harken.access.Access;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.cases.CaseSummary;
import org.harken.clocks.Clocks;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.correspondence.model.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a sent letter means for what is owed. */
@Component
class LetterClocks {

  private final Clocks clocks;
  private final Access access;

  LetterClocks(Clocks clocks, Access access) {
    this.clocks = clocks;
    this.access = access;
  }

  void sent(Letter letter, CaseSummary summary, Instant at, String by) {
    clocks.happened(summary.id(), event(letter, at).by(by));
  }

  private Event event(Letter letter, Instant at) {
    return switch (letter.kind()) {
      case RESOLUTION -> Event.of(EventType.RESOLVED, at);
      case ACKNOWLEDGEMENT -> Event.of(EventType.ACKNOWLEDGED, at);
      case INTERIM -> promising(letter, at);
    };
  }

  /** Whoever released it decided on the day that it promises. */
  private Event promising(Letter letter, Instant at) {
    Letter.Release release = letter.release();
    Decider decider =
        release == null ? Decider.REPRESENTATIVE : decider(access.staff(release.by()).orElse(null));
    return Event.of(EventType.INTERIM_SENT, at).until(letter.text().promisedOn(), decider, at);
  }

  static Decider decider(@Nullable Staff staff) {
    Role role = staff == null ? Role.REPRESENTATIVE : staff.role();
    return switch (role) {
      case DIRECTOR -> Decider.DIRECTOR;
      case SUPERVISOR -> Decider.SUPERVISOR;
      default -> Decider.REPRESENTATIVE;
    };
  }
}
