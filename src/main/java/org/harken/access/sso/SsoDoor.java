package org.harken.access.sso;

import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the identity provider, or says kindly that it is away. */
@Controller
class SsoDoor {

  private final Issuer issuer;

  SsoDoor(Issuer issuer) {
    this.issuer = issuer;
  }

  @Permits(Permits.PUBLIC)
  @GetMapping("/sign-in/single")
  String open() {
    if (!issuer.isSet()) {
      throw new NotFound();
    }
    try {
      issuer.registration();
      return "redirect:/sign-in/with/" + Issuer.NAME;
    } catch (Refused away) {
      return "redirect:/sign-in?outside=away";
    }
  }
}
