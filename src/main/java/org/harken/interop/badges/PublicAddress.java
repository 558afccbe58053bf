package org.harken.interop.badges;

import java.util.Set;
import org.harken.platform.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public address of the house: what the operator said, never what a request claims. */
@Component
class PublicAddress {

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String url;

  PublicAddress(@Value("${HARKEN_URL:}") String url) {
    this.url = url.strip().replaceAll("/+$", "");
  }

  /** For what is signed; without a public address badges are for one's own machine. */
  BadgeAddress toSign() {
    if (url.isEmpty()
        && !OWN_MACHINE.contains(
            String.valueOf(
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getHost()))) {
      throw new Refused(
          "no-address",
          "Badges need the public address of Harken. Please ask whoever runs it to set HARKEN_URL.");
    }
    return toShow();
  }

  BadgeAddress toShow() {
    return new BadgeAddress(
        url.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : url);
  }
}
