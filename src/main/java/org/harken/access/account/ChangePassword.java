package org.harken.access.account;

import java.time.Duration;
import java.util.Map;
import org.harken.access.Staff;
import org.harken.access.organisation.Passwords;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.TooMany;
import org.harken.platform.limits.Limits;
import org.harken.platform.web.Actor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes a new password for the own account; the present one must be known. */
@Service
public class ChangePassword {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES = 10;

  private final StaffList staffList;
  private final Passwords passwords;
  private final PasswordEncoder encoder;
  private final Limits limits;
  private final Audit audit;

  ChangePassword(
      StaffList staffList,
      Passwords passwords,
      PasswordEncoder encoder,
      Limits limits,
      Audit audit) {
    this.staffList = staffList;
    this.passwords = passwords;
    this.encoder = encoder;
    this.limits = limits;
    this.audit = audit;
  }

  @Transactional
  public void change(Actor actor, String present, String wanted) {
    Staff staff = staffList.find(actor.id()).orElseThrow(NotFound::new);
    if (!limits.allow("password:" + staff.id(), TRIES, WINDOW)) {
      throw new TooMany(limits.untilNextWindow(WINDOW));
    }
    String hash = staffList.passwordHash(staff.id());
    if (hash == null || present.length() > 400 || !encoder.matches(present, hash)) {
      throw Refused.field("present", "This is not your present password.");
    }
    staffList.setPasswordHash(staff.id(), passwords.accepted(staff, wanted));
    audit.changed(actor, "password changed", "staff", staff.id().toString(), Map.of());
  }
}
