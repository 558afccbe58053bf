package org.harken.access.sso;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as the identity provider describes them.
 *
 * @param email only where the provider has verified it
 * @param groups null where it says nothing of groups
 */
record Identity(String subject, @Nullable String email, String name, @Nullable Set<String> groups) {

  static Identity of(Map<String, ?> claims, String groupsClaim) {
    Object email = claims.get("email");
    boolean verified =
        Boolean.TRUE.equals(claims.get("email_verified"))
            || "true".equals(claims.get("email_verified"));
    Object name = claims.get("name");
    return new Identity(
        String.valueOf(claims.get("sub")),
        verified && email instanceof String words ? words : null,
        name instanceof String words ? words : "",
        groups(claims.get(groupsClaim)));
  }

  private static @Nullable Set<String> groups(@Nullable Object claim) {
    return switch (claim) {
      case null -> null;
      case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.toSet());
      default -> Set.of(String.valueOf(claim).strip().split("[ ,]+"));
    };
  }
}
