package org.harken.portal.codes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.harken.platform.limits.Limits;
import org.springframework.stereotype.Component;

/** How often strangers may try something in a quarter of an hour. */
@Component("portalTries")
public class Tries {

  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final Limits limits;

  Tries(Limits limits) {
    this.limits = limits;
  }

  /** Counts one try of this address; false when it had more than so many. */
  public boolean byAddress(String what, HttpServletRequest request, int most) {
    return limits.allow("portal " + what + " from " + request.getRemoteAddr(), most, WINDOW);
  }

  /** Counts one try on this thing, such as a code; false when it had more than so many. */
  public boolean on(String what, String thing, int most) {
    return limits.allow("portal " + what + " on " + thing, most, WINDOW);
  }
}
