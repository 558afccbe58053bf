package org.harken.access.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.harken.access.SignInWay;
import org.jspecify.annotations.Nullable;
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

  /** Has shown who it is by one thing, and is not in yet: for every route still nobody. */
  record Arriving(UUID staff, SignInWay how, Instant since) implements Credential {}

  /** Signed in; kept in the session. The visit says whether that still holds. */
  record Session(UUID staff, @Nullable UUID visit) implements Credential {}

  /** A bearer token, which may hold fewer permissions than its owner. */
  record Bearer(UUID staff, UUID token, Set<String> permissions) implements Credential {}
}
