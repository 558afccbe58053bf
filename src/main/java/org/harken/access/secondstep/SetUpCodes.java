package org.harken.access.secondstep;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.model.OneTimeCode;
import org.harken.access.model.RecoveryCode;
import org.harken.access.store.SecondSteps;
import org.harken.access.store.Visits;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody sets up one-time codes for the own account, or removes them. */
@Service
public class SetUpCodes {

  private static final int RECOVERY_CODES = 10;
  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecondSteps steps;
  private final Visits visits;
  private final Access access;
  private final CheckCode checkCode;
  private final Audit audit;
  private final Clock clock;

  SetUpCodes(
      SecondSteps steps,
      Visits visits,
      Access access,
      CheckCode checkCode,
      Audit audit,
      Clock clock) {
    this.steps = steps;
    this.visits = visits;
    this.access = access;
    this.checkCode = checkCode;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void begin(Actor actor) {
    if (steps.isOn(actor.id())) {
      throw new Refused("One-time codes are set up already.");
    }
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    steps.begin(actor.id(), secret, clock.instant());
  }

  /** The first code shows that the phone has it right; answers the recovery codes. */
  @Transactional
  public List<String> confirm(Actor actor, String code) {
    var step =
        steps
            .of(actor.id())
            .filter(pending -> !pending.confirmed())
            .orElseThrow(() -> new Refused("Please begin again: there is nothing to confirm."));
    OptionalLong counts =
        OneTimeCode.step(step.secret(), code.replace(" ", ""), clock.instant(), step.lastStep());
    if (counts.isEmpty() || !steps.use(actor.id(), counts.getAsLong())) {
      throw Refused.field("code", "This is not the code your phone shows now. Is its clock right?");
    }
    steps.confirm(actor.id(), clock.instant());
    visits.setupDone(actor.id());
    audit.changed(actor, "second step set up", "staff", actor.id().toString(), Map.of());
    return freshCodes(actor.id());
  }

  /** New recovery codes; those from before stop working. */
  public List<String> renew(Actor actor, String code, String from) {
    ask(actor, code, from);
    List<String> codes = new ArrayList<>();
    checkCode.noted(actor, "recovery codes renewed", () -> codes.addAll(freshCodes(actor.id())));
    return codes;
  }

  public void remove(Actor actor, String code, String from) {
    var role = access.staff(actor.id()).orElseThrow(NotFound::new).role();
    if (steps.demanded().contains(role)) {
      throw Refused.field("code", "Your role asks for a second step, so it stays.");
    }
    ask(actor, code, from);
    checkCode.noted(actor, "second step removed", () -> steps.remove(actor.id()));
  }

  /** The phone and the recovery codes are lost: an administrator who knows the person helps. */
  @Transactional
  public void removeFor(Actor administrator, UUID staff) {
    if (access.staff(staff).isEmpty()) {
      throw new NotFound();
    }
    if (steps.remove(staff)) {
      audit.changed(administrator, "second step removed", "staff", staff.toString(), Map.of());
    }
  }

  private void ask(Actor actor, String code, String from) {
    if (!checkCode.isTheirs(actor.id(), code, from)) {
      throw Refused.field("code", "This code does not count. Please wait for the next one.");
    }
  }

  private List<String> freshCodes(UUID staff) {
    List<String> codes = Stream.generate(RecoveryCode::fresh).limit(RECOVERY_CODES).toList();
    steps.setRecoveryCodes(staff, codes.stream().map(RecoveryCode::hash).toList());
    return codes;
  }
}
