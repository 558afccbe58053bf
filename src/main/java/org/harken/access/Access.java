package org.harken.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The organisation and its staff, as other rooms may ask of them. */
@Service
public class Access {

  /**
   * How far this actor reaches. {@link Actor#SYSTEM} reaches everything, {@link Actor#PUBLIC}
   * nothing.
   */
  public Scope scope(Actor actor) {
    throw new UnsupportedOperationException();
  }

  public Optional<Staff> staff(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** By id, e-mail or full name, ignoring case; inactive accounts are not found. */
  public Optional<Staff> findStaff(String idEmailOrName) {
    throw new UnsupportedOperationException();
  }

  /** Active staff who hold the permission and reach this facility, by name. */
  public List<Staff> staffWho(String permission, UUID facility) {
    throw new UnsupportedOperationException();
  }

  /**
   * The facilities within the actor's reach, by name; for {@link Actor#PUBLIC} all, for the public
   * pages.
   */
  public List<Facility> facilities(Actor actor) {
    throw new UnsupportedOperationException();
  }

  public Optional<Facility> facility(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** The departments of a facility, by name. */
  public List<Department> departments(UUID facility) {
    throw new UnsupportedOperationException();
  }

  public Optional<Department> department(UUID id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Facility and department as somebody wrote them: id or name, ignoring case. Without a facility,
   * the department's own, else the actor's home facility. Throws {@code Refused} naming the field
   * {@code facility} or {@code department} where there is no such one, or it lies out of reach.
   */
  public Place place(Actor actor, @Nullable String facility, @Nullable String department) {
    throw new UnsupportedOperationException();
  }

  /** A member of staff as an actor: for jobs and imports that act in somebody's name. */
  public Actor actor(UUID staff) {
    throw new UnsupportedOperationException();
  }
}
