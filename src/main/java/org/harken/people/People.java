package org.harken.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;

/** The people a case is about and their authority. */
@Service
public class People {

  /**
   * Registers somebody; a known medical record number gives the person already known by it, details
   * completed.
   */
  public Person register(Actor actor, Person.Details details) {
    throw new UnsupportedOperationException();
  }

  public Optional<Person> person(UUID id) {
    throw new UnsupportedOperationException();
  }

  public Map<UUID, Person> persons(Collection<UUID> ids) {
    throw new UnsupportedOperationException();
  }

  /** Replaces what is known of somebody; null leaves a detail as it is. */
  public Person correct(Actor actor, UUID id, Person.Details details) {
    throw new UnsupportedOperationException();
  }

  /** Records authority; an earlier one of the same person in the same concern ends. */
  public Authority grant(
      Actor actor, UUID concern, UUID person, AuthorityBasis basis, String proof) {
    throw new UnsupportedOperationException();
  }

  /** Ends an authority: withdrawn, expired or disproved. */
  public void end(Actor actor, UUID authority, String because) {
    throw new UnsupportedOperationException();
  }

  /** Who stands how in this concern, those in force first. */
  public List<Authority> authorities(UUID concern) {
    throw new UnsupportedOperationException();
  }

  /** Whether this person may be told health information in this concern now. */
  public boolean mayReceive(UUID concern, UUID person) {
    throw new UnsupportedOperationException();
  }
}
