package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.access.model.Roles;
import org.harken.platform.web.Actor;
import org.harken.platform.web.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The member of staff behind a request, read once a request from the table of staff. */
@Component
class WhoAsks implements CurrentActor {

  private static final String KEPT = WhoAsks.class.getName();

  private record Kept(Credential by, Optional<Actor> actor) {}

  private final Access access;

  WhoAsks(Access access) {
    this.access = access;
  }

  @Override
  public @Nullable Actor of(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Credential by)) {
      return null;
    }
    if (request.getAttribute(KEPT) instanceof Kept kept && kept.by().equals(by)) {
      return kept.actor().orElse(null);
    }
    Optional<Actor> actor =
        access.staff(by.staff()).filter(Staff::active).map(who -> actor(who, by));
    request.setAttribute(KEPT, new Kept(by, actor));
    return actor.orElse(null);
  }

  private static Actor actor(Staff staff, Credential by) {
    Set<String> held = Roles.table().permissions(staff.role());
    Set<String> permissions =
        switch (by) {
          case Credential.Session session -> held;
          case Credential.Bearer bearer -> {
            Set<String> both = new TreeSet<>(held);
            both.retainAll(bearer.permissions());
            yield both;
          }
        };
    return new Actor(staff.id(), staff.name(), staff.title(), permissions);
  }
}
