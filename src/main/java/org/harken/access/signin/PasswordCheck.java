package org.harken.access.signin;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.harken.access.store.StaffList;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Whether a password is somebody's; as much work where there is nobody. */
@Component
public class PasswordCheck {

  private static final int LONGEST = 400;

  /** Hashing takes memory on purpose: never for many at once. */
  private final Semaphore atOnce = new Semaphore(4);

  private final StaffList staffList;
  private final PasswordEncoder encoder;
  private final String nobodysHash;

  PasswordCheck(StaffList staffList, PasswordEncoder encoder) {
    this.staffList = staffList;
    this.encoder = encoder;
    this.nobodysHash = encoder.encode("the password of nobody");
  }

  public boolean matches(@Nullable UUID staff, String password) {
    @Nullable String hash = staff == null ? null : staffList.passwordHash(staff);
    atOnce.acquireUninterruptibly();
    try {
      boolean right =
          encoder.matches(
              password.length() > LONGEST ? "" : password, hash == null ? nobodysHash : hash);
      return right && hash != null;
    } finally {
      atOnce.release();
    }
  }
}
