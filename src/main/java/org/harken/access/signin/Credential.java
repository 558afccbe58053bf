package org.harken.access.signin;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * By what a request shows who it is. Only ids: rights are read fresh, so that a closed account is
 * out at once.
 */
sealed interface Credential extends AuthenticatedPrincipal, Serializable {

  UUID staff();

  @Override
  default String getName() {
    return staff().toString();
  }

  /** Signed in with a password; kept in the session. */
  record Session(UUID staff) implements Credential {}

  /** A bearer token, which may hold fewer permissions than its owner. */
  record Bearer(UUID staff, UUID token, Set<String> permissions) implements Credential {}
}
