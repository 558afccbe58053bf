package org.harken.access.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.store.AccessReviews;
import org.harken.access.store.Houses;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's role, level, reach or title changes; it counts with their next click. */
@Service
public class ReviseStaff {

  /** What may change, as it is to be. */
  public record Request(
      @Nullable String name,
      @Nullable String title,
      @Nullable String phone,
      Role role,
      @Nullable PracticeLevel level,
      UUID facility,
      Scope scope) {}

  private final StaffList staffList;
  private final Houses houses;
  private final Administrators administrators;
  private final AccessReviews reviews;
  private final Audit audit;

  ReviseStaff(
      StaffList staffList,
      Houses houses,
      Administrators administrators,
      AccessReviews reviews,
      Audit audit) {
    this.staffList = staffList;
    this.houses = houses;
    this.administrators = administrators;
    this.reviews = reviews;
    this.audit = audit;
  }

  @Transactional
  public void revise(Actor actor, UUID id, Request request) {
    Staff before = staffList.find(id).orElseThrow(NotFound::new);
    if (before.role() == Role.ADMINISTRATOR && request.role() != Role.ADMINISTRATOR) {
      administrators.refuseLast(before, "role");
    }
    if (houses.facility(request.facility()).isEmpty()) {
      throw Refused.field("facility", "Please choose a facility.");
    }
    var after =
        new Staff(
            id,
            Field.required("name", request.name(), 120),
            before.email(),
            Field.required("title", request.title(), 120),
            Field.optional("phone", request.phone(), 40),
            request.role(),
            HireStaff.level(request.role(), request.level()),
            request.facility(),
            before.supervisor(),
            before.active());
    Scope scopeBefore = staffList.scope(id);
    staffList.save(after);
    staffList.setScope(id, request.scope());
    if (actor.isStaff()) {
      reviews.givenAnew(id);
    }
    audit.changed(
        actor,
        "revised",
        "staff",
        id.toString(),
        facts(before, after, scopeBefore, request.scope()));
  }

  private static Map<String, Object> facts(
      Staff before, Staff after, Scope scopeBefore, Scope scopeAfter) {
    Map<String, Object> facts = new LinkedHashMap<>();
    note(facts, "role", before.role(), after.role());
    note(facts, "level", before.level(), after.level());
    note(facts, "facility", before.facility(), after.facility());
    if (!scopeBefore.equals(scopeAfter)) {
      facts.put("reachBefore", HireStaff.reach(scopeBefore));
      facts.put("reach", HireStaff.reach(scopeAfter));
    }
    return facts;
  }

  private static void note(
      Map<String, Object> facts, String what, @Nullable Object before, @Nullable Object after) {
    if (!String.valueOf(before).equals(String.valueOf(after))) {
      facts.put(what + "Before", before == null ? "none" : before.toString());
      facts.put(what, after == null ? "none" : after.toString());
    }
  }
}
