package org.harken.correspondence.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harken.access.Access;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.cases.CaseSummary;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.model.Because;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.model.Letter;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a sent letter means for what is owed. */
@Component
class LetterClocks {

  private final Clocks clocks;
  private final Access access;
  private final Clock clock;

  LetterClocks(Clocks clocks, Access access, Clock clock) {
    this.clocks = clocks;
    this.access = access;
    this.clock = clock;
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

  /**
   * Who else has to decide, so that the day that a progress letter promises counts as more time for
   * the answer; empty where this person may, or where nobody can any more.
   */
  Optional<String> refusal(Actor actor, Letter letter, CaseSummary summary) {
    LocalDate day = letter.text().promisedOn();
    if (letter.kind() != LetterKind.INTERIM || day == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Decider decider = decider(access.staff(actor.id()).orElse(null));
    Event event = Event.of(EventType.INTERIM_SENT, now).until(day, decider, now);
    List<String> before = reasons(clocks.of(summary.id()));
    return reasons(clocks.foresee(summary.id(), event)).stream()
        .filter(because -> !before.contains(because))
        .flatMap(because -> Because.refusal(because).stream())
        .filter(Because::asksForAnother)
        .findFirst();
  }

  private static List<String> reasons(List<Obligation> owed) {
    return owed.stream().map(Obligation::because).toList();
  }

  private static Decider decider(@Nullable Staff staff) {
    Role role = staff == null ? Role.REPRESENTATIVE : staff.role();
    return switch (role) {
      case DIRECTOR -> Decider.DIRECTOR;
      case SUPERVISOR -> Decider.SUPERVISOR;
      default -> Decider.REPRESENTATIVE;
    };
  }
}
