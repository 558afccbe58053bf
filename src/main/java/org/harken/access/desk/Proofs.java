package org.harken.access.desk;

import java.time.Duration;
import java.util.UUID;
import org.harken.access.secondstep.CheckCode;
import org.harken.access.signin.PasswordCheck;
import org.harken.access.store.Passkeys;
import org.harken.access.store.Visits.Visit;
import org.harken.platform.TooMany;
import org.harken.platform.limits.Limits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** By what the person at a locked desk shows that it is them; tries are limited for each visit. */
@Component
class Proofs {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES = 10;

  private final PasswordCheck passwords;
  private final CheckCode checkCode;
  private final Passkeys passkeys;
  private final Limits limits;
  private final TransactionTemplate transaction;

  Proofs(
      PasswordCheck passwords,
      CheckCode checkCode,
      Passkeys passkeys,
      Limits limits,
      TransactionTemplate transaction) {
    this.passwords = passwords;
    this.checkCode = checkCode;
    this.passkeys = passkeys;
    this.limits = limits;
    this.transaction = transaction;
  }

  boolean isTheirs(Visit visit, String password, String code) {
    String key = "unlock:" + visit.id();
    if (!limits.allow(key, TRIES, WINDOW)) {
      throw new TooMany(limits.untilNextWindow(WINDOW));
    }
    boolean theirs =
        password.isEmpty()
            ? checkCode.isTheirs(visit.staff(), code, visit.id().toString())
            : passwords.matches(visit.staff(), password);
    if (theirs) {
      limits.forget(key);
    }
    return theirs;
  }

  boolean mayShowCode(UUID staff) {
    return checkCode.isAsked(staff);
  }

  boolean hasPasskey(UUID staff) {
    return !passkeys.of(staff).isEmpty();
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }
}
