package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.harken.access.Staff;
import org.harken.access.model.Roles;
import org.harken.access.store.StaffList;
import org.harken.platform.web.Actor;
import org.harken.platform.web.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The member of staff behind a request, read once a request. Who has only half arrived, or whose
 * desk is locked, is nobody.
 */
@Component
class WhoAsks implements CurrentActor {

  private static final String KEPT = WhoAsks.class.getName();

  private record Kept(Credential by, Optional<Actor> actor) {}

  private final StaffList staffList;
  private final Presence presence;

  WhoAsks(StaffList staffList, Presence presence) {
    this.staffList = staffList;
    this.presence = presence;
  }

  @Override
  public @Nullable Actor of(HttpServletRequest request) {
    @Nullable Credential by = Presence.credential();
    if (by == null) {
      return null;
    }
    if (request.getAttribute(KEPT) instanceof Kept kept && kept.by().equals(by)) {
      return kept.actor().orElse(null);
    }
    Optional<Actor> actor =
        switch (by) {
          case Credential.Arriving arriving -> Optional.empty();
          case Credential.Session session ->
              presence
                  .at(session, request)
                  .flatMap(
                      visit -> open(session).map(who -> actor(who, held(who, visit.setupDue()))));
          case Credential.Bearer bearer -> behind(bearer, open(bearer));
        };
    request.setAttribute(KEPT, new Kept(by, actor));
    return actor.orElse(null);
  }

  /** What the request was found to be no longer counts: somebody has just come in or out. */
  static void forget(HttpServletRequest request) {
    request.removeAttribute(KEPT);
  }

  /** The account of a token was read together with it. */
  static void shown(HttpServletRequest request, Credential.Bearer bearer, Staff owner) {
    request.setAttribute(
        KEPT, new Kept(bearer, behind(bearer, Optional.of(owner).filter(Staff::active))));
  }

  private static Optional<Actor> behind(Credential.Bearer bearer, Optional<Staff> owner) {
    return owner.map(who -> actor(who, both(who, bearer.permissions())));
  }

  private Optional<Staff> open(Credential by) {
    return staffList.find(by.staff()).filter(Staff::active);
  }

  private static Set<String> held(Staff staff, boolean setupDue) {
    return setupDue ? Set.of() : Roles.table().permissions(staff.role());
  }

  private static Set<String> both(Staff staff, Set<String> ofToken) {
    Set<String> both = new TreeSet<>(Roles.table().permissions(staff.role()));
    both.retainAll(ofToken);
    return both;
  }

  private static Actor actor(Staff staff, Set<String> permissions) {
    return new Actor(staff.id(), staff.name(), staff.title(), permissions);
  }
}
