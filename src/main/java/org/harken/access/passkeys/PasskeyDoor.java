package org.harken.access.passkeys;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.SignInWay;
import org.harken.access.Staff;
import org.harken.access.passkeys.Ceremony.Purpose;
import org.harken.access.signin.AfterSignIn;
import org.harken.access.signin.Provider;
import org.harken.platform.Refused;
import org.harken.platform.TooMany;
import org.harken.platform.limits.Limits;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody signs in with a passkey. */
@Controller
@Permits(Permits.PUBLIC)
class PasskeyDoor {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES = 120;

  private final Ceremony ceremony;
  private final AfterSignIn afterSignIn;
  private final Access access;
  private final Provider provider;
  private final Limits limits;

  PasskeyDoor(
      Ceremony ceremony, AfterSignIn afterSignIn, Access access, Provider provider, Limits limits) {
    this.ceremony = ceremony;
    this.afterSignIn = afterSignIn;
    this.access = access;
    this.provider = provider;
    this.limits = limits;
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<?> begin(HttpServletRequest request) {
    limited(request);
    return PasskeyPage.answering(() -> ceremony.asks(request, Purpose.SIGN_IN, null));
  }

  @PostMapping("/sign-in/passkey")
  @Nullable ResponseEntity<?> show(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String credential)
      throws IOException, ServletException {
    limited(request);
    Staff staff;
    try {
      staff = known(ceremony.shows(request, Purpose.SIGN_IN, null, credential));
    } catch (Refused refusal) {
      return PasskeyPage.answering(
          () -> {
            throw refusal;
          });
    }
    afterSignIn.letIn(request, response, staff, SignInWay.PASSKEY);
    return null;
  }

  private Staff known(UUID id) {
    Optional<Staff> staff = access.staff(id).filter(Staff::active);
    if (staff.isEmpty()) {
      throw new Refused("This passkey did not work here. Please try again, or use another way.");
    }
    if (!provider.mayPassBy(staff.get())) {
      throw new Refused("Please use single sign-on. Your passkey opens the lock afterwards.");
    }
    return staff.get();
  }

  private void limited(HttpServletRequest request) {
    if (!limits.allow("passkey-from:" + request.getRemoteAddr(), TRIES, WINDOW)) {
      throw new TooMany(limits.untilNextWindow(WINDOW));
    }
  }
}
