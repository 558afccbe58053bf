package org.harken.cases.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom somebody may ask: staff of the facilities within reach. */
@Component
public class Colleagues {

  private final Access access;

  Colleagues(Access access) {
    this.access = access;
  }

  /** Who works on cases. */
  public List<Staff> workers(Actor actor) {
    return of(actor, "cases:work").toList();
  }

  /** Who may be asked for something: also the contacts of departments. */
  public List<Staff> taskers(Actor actor) {
    return Stream.concat(of(actor, "cases:work"), of(actor, "tasks:own")).distinct().toList();
  }

  public static List<Choice> choices(List<Staff> staff) {
    return staff.stream()
        .map(one -> Choice.of(one.id().toString(), one.name() + ", " + one.title()))
        .toList();
  }

  /**
   * One of them, by id, e-mail or name.
   *
   * @param written null or {@code me} for oneself
   */
  public Staff find(Actor actor, List<Staff> among, String field, @Nullable String written) {
    Optional<Staff> found =
        written == null || written.isBlank() || written.strip().equalsIgnoreCase("me")
            ? access.staff(actor.id())
            : access.findStaff(written);
    return found
        .filter(staff -> staff.id().equals(actor.id()) || among.contains(staff))
        .orElseThrow(
            () ->
                Refused.field(
                    field, "There is no one colleague of this name here. Try the e-mail."));
  }

  private Stream<Staff> of(Actor actor, String permission) {
    return access.facilities(actor).stream()
        .flatMap(facility -> access.staffWho(permission, facility.id()).stream())
        .distinct()
        .sorted(Comparator.comparing(Staff::name));
  }
}
