package org.harken.cases.closing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.cases.Outcome;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Closings;
import org.harken.cases.store.Takers;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each way to end a case needs before it counts. */
@Component
class EndingRules {

  private static final Set<String> REASONS =
      Set.of("anonymous", "no address", "returned", "no authority");

  private final Closings closings;
  private final Access access;
  private final Takers takers;

  EndingRules(Closings closings, Access access, Takers takers) {
    this.takers = takers;
    this.closings = closings;
    this.access = access;
  }

  /** What will be kept; throws {@code Refused} naming the field that is missing. */
  Closings.Ending checked(CaseFile file, Outcome outcome, Ending ending) {
    String rationale = Typed.optional("rationale", ending.rationale(), 5_000);
    return switch (outcome) {
      case RESOLVED_SATISFIED, WITHDRAWN, DUPLICATE -> plain(outcome, text(rationale));
      case CLOSED_UNSATISFIED -> {
        if (rationale == null) {
          throw Refused.field(
              "rationale",
              "The person is not satisfied. What was done, and why can no more be done?");
        }
        yield plain(outcome, rationale);
      }
      case TRANSFERRED -> transferred(ending, text(rationale));
      case UNDELIVERABLE -> undeliverable(file, ending, text(rationale));
    };
  }

  private static Closings.Ending plain(Outcome outcome, String rationale) {
    return new Closings.Ending(outcome, rationale, null, null, null);
  }

  private static Closings.Ending transferred(Ending ending, String rationale) {
    String to = Typed.optional("transferredTo", ending.transferredTo(), 300);
    if (to == null) {
      throw Refused.field("transferredTo", "To which other body was it passed?");
    }
    if (!Boolean.TRUE.equals(ending.personTold())) {
      throw Refused.field("personTold", "Please tell the person first, then say so here.");
    }
    return new Closings.Ending(Outcome.TRANSFERRED, rationale, to, null, null);
  }

  private Closings.Ending undeliverable(CaseFile file, Ending ending, String rationale) {
    String reason = Typed.optional("reason", ending.reason(), 40);
    String plain = reason == null ? "" : reason.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    if (!REASONS.contains(plain)) {
      throw Refused.field(
          "reason", "Why can nobody receive it? anonymous, no address, returned, or no authority.");
    }
    if (!plain.equals("anonymous") && !closings.wasTried(file.id())) {
      throw Refused.field(
          "attempts", "Please record first how and when it was tried to reach the person.");
    }
    Staff supervisor = supervisor(file, ending.agreedBy());
    String why = rationale.isEmpty() ? plain : plain + ": " + rationale;
    return new Closings.Ending(
        Outcome.UNDELIVERABLE, why, null, supervisor.id(), supervisor.name());
  }

  private Staff supervisor(CaseFile file, @Nullable String written) {
    String name = Typed.optional("agreedBy", written, 254);
    Optional<Staff> known = name == null ? Optional.empty() : access.findStaff(name);
    List<Staff> supervisors = access.staffWho("cases:downgrade", file.facility());
    known.ifPresent(staff -> takers.check(file, staff, "agreedBy"));
    return known
        .filter(staff -> supervisors.stream().anyMatch(one -> one.id().equals(staff.id())))
        .orElseThrow(
            () -> Refused.field("agreedBy", "Which supervisor of this facility agrees, by name?"));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
