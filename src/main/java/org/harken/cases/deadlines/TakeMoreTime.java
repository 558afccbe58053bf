package org.harken.cases.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.harken.access.Access;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Spoken;
import org.harken.clocks.CaseChoices;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.model.Because;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes more time for something that is owed, as far as the rules allow it. */
@Component
class TakeMoreTime {

  private final Clocks clocks;
  private final CaseChoices choices;
  private final Access access;
  private final Chronicle chronicle;

  TakeMoreTime(Clocks clocks, CaseChoices choices, Access access, Chronicle chronicle) {
    this.clocks = clocks;
    this.choices = choices;
    this.access = access;
    this.chronicle = chronicle;
  }

  /** Only as far, as often and by whose word the rules allow; after the day is over, never. */
  void take(Actor actor, CaseFile file, Turn turn) {
    LocalDate until = turn.until();
    if (until == null) {
      throw Refused.field("until", "To which day?");
    }
    Instant now = chronicle.now();
    if (until.isAfter(LocalDate.ofInstant(now, file.zone()).plusYears(2))) {
      throw Refused.field("until", "This lies more than two years ahead.");
    }
    Instant told = Moments.past(chronicle, file, "noticeSentAt", turn.noticeSentAt());
    Event event =
        Event.of(EventType.EXTENDED, now)
            .until(until, decider(actor), turn.noticeSentAt() == null ? null : told)
            .by(actor.name())
            .about(known(file, turn.about()));
    List<Obligation> before = clocks.of(file.id());
    List<Obligation> after = clocks.foresee(file.id(), event);
    if (after.stream().noneMatch(one -> isMoved(one, before))) {
      throw Refused.field("until", "This moves nothing. " + why(after, before));
    }
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.CLOCK,
        "More time until " + Spoken.plainDay(until, LocalDate.ofInstant(now, file.zone())),
        "");
    clocks.happened(file.id(), event);
  }

  private static boolean isMoved(Obligation one, List<Obligation> before) {
    return before.stream()
        .anyMatch(
            was ->
                was.pack().equals(one.pack())
                    && was.kind() == one.kind()
                    && was.startedAt().equals(one.startedAt())
                    && one.extended() > was.extended());
  }

  /** The sentence with which the rules say no. */
  private static String why(List<Obligation> after, List<Obligation> before) {
    return after.stream()
        .map(Obligation::because)
        .filter(because -> before.stream().noneMatch(one -> one.because().equals(because)))
        .flatMap(because -> Because.refusal(because).stream())
        .findFirst()
        .orElse("No rule of this case lets its time be extended beyond that day.");
  }

  private Decider decider(Actor actor) {
    Role role = access.staff(actor.id()).map(Staff::role).orElse(Role.REPRESENTATIVE);
    return switch (role) {
      case DIRECTOR -> Decider.DIRECTOR;
      case SUPERVISOR -> Decider.SUPERVISOR;
      default -> Decider.REPRESENTATIVE;
    };
  }

  private @Nullable String known(CaseFile file, @Nullable String about) {
    if (about == null || about.isBlank()) {
      return null;
    }
    return choices.of(file.id(), file.facility(), file.zone()).movable().stream()
        .map(one -> one.obligation().matter())
        .filter(matter -> TellClocks.code(matter).equals(TellClocks.code(about)))
        .findFirst()
        .orElseThrow(() -> Refused.field("about", "Please choose what gets more time."));
  }
}
