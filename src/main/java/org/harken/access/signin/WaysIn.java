package org.harken.access.signin;

import org.harken.access.sso.SsoSignIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** The ways in and out beside the password form. */
@Component
class WaysIn {

  private final ObjectProvider<SsoSignIn> singleSignOn;
  private final Departure departure;

  WaysIn(ObjectProvider<SsoSignIn> singleSignOn, Departure departure) {
    this.singleSignOn = singleSignOn;
    this.departure = departure;
  }

  /** Only where the organisation has set its identity provider. */
  void addSingleSignOn(HttpSecurity http) {
    SsoSignIn sso = singleSignOn.getObject();
    if (sso.isSet()) {
      http.oauth2Login(sso::in);
    }
  }

  Departure departure() {
    return departure;
  }
}
