package org.harken.access.secondstep;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.model.OneTimeCode;
import org.harken.access.model.RecoveryCode;
import org.harken.access.store.SecondSteps;
import org.harken.audit.Audit;
import org.harken.platform.TooMany;
import org.harken.platform.limits.Limits;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether a one-time code or a recovery code is somebody's; each counts once, tries are limited.
 */
@Service
public class CheckCode {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES_HERE = 10;
  private static final int TRIES_ANYWHERE = 50;

  private final SecondSteps steps;
  private final Access access;
  private final Limits limits;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  CheckCode(
      SecondSteps steps,
      Access access,
      Limits limits,
      Audit audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.steps = steps;
    this.access = access;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * @param from where the try comes from, such as an address
   */
  public boolean isTheirs(UUID staff, String typed, String from) {
    String here = "second-step:" + staff + "@" + from;
    if (!limits.allow(here, TRIES_HERE, WINDOW)
        || !limits.allow("second-step:" + staff, TRIES_ANYWHERE, WINDOW)) {
      throw new TooMany(limits.untilNextWindow(WINDOW));
    }
    boolean theirs =
        Boolean.TRUE.equals(transaction.execute(status -> countsOnce(staff, typed.strip())));
    if (theirs) {
      limits.forget(here);
    }
    return theirs;
  }

  /** Whether this person has one-time codes at all. */
  public boolean isAsked(UUID staff) {
    return steps.isOn(staff);
  }

  /** Does the work and notes it, both or neither. */
  void noted(Actor actor, String what, Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          work.run();
          audit.changed(actor, what, "staff", actor.id().toString(), Map.of());
        });
  }

  private boolean countsOnce(UUID staff, String typed) {
    if (!steps.isOn(staff) || typed.length() > 40) {
      return note(staff, "code refused");
    }
    String digits = typed.replace(" ", "");
    if (digits.matches("\\d{6}")) {
      return isCode(staff, digits) || note(staff, "code refused");
    }
    if (steps.useRecoveryCode(staff, RecoveryCode.hash(typed), clock.instant())) {
      note(staff, "recovery code used");
      return true;
    }
    return note(staff, "code refused");
  }

  private boolean isCode(UUID staff, String digits) {
    var step = steps.of(staff).orElseThrow();
    OptionalLong counts = OneTimeCode.step(step.secret(), digits, clock.instant(), step.lastStep());
    return counts.isPresent() && steps.use(staff, counts.getAsLong());
  }

  private boolean note(UUID staff, String what) {
    audit.changed(access.actor(staff), what, "staff", staff.toString(), Map.of());
    return false;
  }
}
