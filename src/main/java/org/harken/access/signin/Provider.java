package org.harken.access.signin;

import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.access.sso.Issuer;
import org.harken.access.store.SsoIdentities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who comes by single sign-on comes only by it, so that whoever is disabled there is out here. An
 * administrator keeps the password for the day on which the provider is away.
 */
@Component
public class Provider {

  private final Issuer issuer;
  private final SsoIdentities identities;
  private final TransactionTemplate transaction;

  Provider(Issuer issuer, SsoIdentities identities, TransactionTemplate transaction) {
    this.issuer = issuer;
    this.identities = identities;
    this.transaction = transaction;
  }

  /** Whether this person may sign in here without the identity provider. */
  public boolean mayPassBy(Staff staff) {
    return !issuer.isSet() || staff.role() == Role.ADMINISTRATOR || !identities.isBound(staff.id());
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }
}
