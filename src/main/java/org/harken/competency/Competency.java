package org.harken.competency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.competency.person.LadderReach;
import org.harken.competency.person.Ladders;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Frameworks.Head;
import org.harken.competency.store.Wordings;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder, as other rooms may ask of it. */
@Service
@Transactional(readOnly = true)
public class Competency {

  private final Frameworks frameworks;
  private final Wordings wordings;
  private final Ladders ladders;
  private final LadderReach reach;
  private final Access access;
  private final List<ProvedBy> ways;

  Competency(
      Frameworks frameworks,
      Wordings wordings,
      Ladders ladders,
      LadderReach reach,
      Access access,
      List<ProvedBy> ways) {
    this.frameworks = frameworks;
    this.wordings = wordings;
    this.ladders = ladders;
    this.reach = reach;
    this.access = access;
    this.ways = List.copyOf(ways);
  }

  /** The framework in force that is the ladder of this house; empty while there is none. */
  public Optional<Framework> framework() {
    return frameworks.ladder().map(frameworks::whole);
  }

  /** Any version that ever came in. */
  public Optional<Framework> framework(UUID id) {
    return frameworks.find(id).map((Head head) -> frameworks.whole(head));
  }

  /** A statement of any version. */
  public Optional<Statement> statement(UUID id) {
    return wordings.find(id);
  }

  /** What is signed for somebody on the ladder of this house, in its order. */
  public List<SignOff> signOffs(UUID person) {
    List<SignOff> signed = new ArrayList<>();
    access
        .staff(person)
        .flatMap(ladders::of)
        .ifPresent(
            whole ->
                whole
                    .entries()
                    .forEach(
                        one -> {
                          LocalDate expires = one.standing().expiresOn();
                          if (one.standing().isSigned() && expires != null) {
                            signed.add(
                                new SignOff(
                                    one.statement(),
                                    whole.ground().framework().levels().get(one.level()).key(),
                                    one.standing().score(),
                                    one.standing().signatures(),
                                    expires));
                          }
                        }));
    return signed;
  }

  /** What somebody has proved as a whole and others may be told of, as it counts today. */
  public List<Proved> proved(UUID person) {
    return access.staff(person).stream()
        .flatMap(staff -> ways.stream().flatMap(way -> way.of(staff).stream()))
        .toList();
  }

  /** Whether the actor is above them in line or director of their house; nobody is their own. */
  public boolean supervises(Actor actor, UUID person) {
    return access.staff(person).filter(staff -> reach.supervises(actor, staff)).isPresent();
  }

  /** Whether somebody's ladder is there for the actor: their own, their line's, a director's. */
  public boolean maySee(Actor actor, UUID person) {
    try {
      reach.person(actor, person);
      return true;
    } catch (NotFound outOfReach) {
      return false;
    }
  }
}
