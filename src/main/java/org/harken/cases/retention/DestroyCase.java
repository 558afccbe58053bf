package org.harken.cases.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Destructions;
import org.harken.cases.store.Destructions.Destroyed;
import org.harken.cases.store.Proposals;
import org.harken.cases.store.Proposals.Closed;
import org.harken.cases.store.Proposals.Proposal;
import org.harken.people.Authority;
import org.harken.people.People;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.forgetting.Forgets;
import org.harken.platform.forgetting.Subject;
import org.harken.platform.web.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person confirms: what is kept about a case is deleted in every room, and one line says for ever
 * that it was. The audit stays: it holds who did what to which id, and no patient's words.
 */
@Service
public class DestroyCase {

  /** Where it is written what goes. */
  @Component
  record Books(Proposals proposals, Destructions destructions, Audit audit, Clock clock) {}

  private final Books books;
  private final ReachClosed reach;
  private final Rested rested;
  private final People people;
  private final ObjectProvider<Forgets> rooms;

  DestroyCase(
      Books books, ReachClosed reach, Rested rested, People people, ObjectProvider<Forgets> rooms) {
    this.books = books;
    this.reach = reach;
    this.rested = rested;
    this.people = people;
    this.rooms = rooms;
  }

  @Transactional
  public void destroy(Actor actor, String reference) {
    CaseFile file = reach.hold(actor, reference);
    List<Closed> all = reach.whole(file);
    Closed closed = all.getLast();
    Proposal proposal = proposed(closed);
    if (rested.due(closed).isEmpty()) {
      throw new Refused("not-due", "It has not served its time by the rules of today.");
    }
    for (Closed one : all) {
      gone(actor, one, proposal);
    }
  }

  private void gone(Actor actor, Closed closed, Proposal proposal) {
    CaseFile file = reach.hold(Actor.SYSTEM, closed.reference());
    Map<String, Integer> records = new LinkedHashMap<>();
    var subject = new Subject(file.id(), file.reference(), peopleOf(file));
    // rooms above first, each in the same transaction: all of it goes, or nothing
    rooms.stream().forEach(room -> records.merge(room.room(), room.forget(subject), Integer::sum));
    records.put(
        "cases", books.destructions().delete(file.id(), file.reference(), rested.today(closed)));
    written(actor, closed, proposal, records);
  }

  private void written(
      Actor actor, Closed closed, Proposal proposal, Map<String, Integer> records) {
    var line =
        new Destroyed(
            Ids.next(),
            closed.id(),
            closed.reference(),
            closed.kind(),
            closed.receivedOn(),
            closed.closedOn(),
            proposal.rule(),
            proposal.version(),
            proposal.dueOn(),
            proposal.proposedAt(),
            actor.name(),
            books.clock().instant());
    books.destructions().log(actor, line, records);
    books
        .audit()
        .changed(
            actor,
            "destroyed",
            "case",
            closed.id().toString(),
            Map.of(
                "reference", closed.reference(),
                "rule", proposal.rule(),
                "version", proposal.version(),
                "log", line.id().toString()));
  }

  private Proposal proposed(Closed closed) {
    Proposal proposal =
        books
            .proposals()
            .find(closed.id())
            .orElseThrow(
                () ->
                    new Refused(
                        "not-proposed", "It was not proposed: it has not served its time."));
    LocalDate kept = proposal.keptUntil();
    if (kept != null && kept.isAfter(rested.today(closed))) {
      throw new Refused("kept-longer", "It is kept until " + kept + ". Somebody decided so.");
    }
    return proposal;
  }

  private Set<UUID> peopleOf(CaseFile file) {
    Set<UUID> named = new HashSet<>();
    UUID patient = file.patient();
    UUID complainant = file.complainant();
    if (patient != null) {
      named.add(patient);
    }
    if (complainant != null) {
      named.add(complainant);
    }
    people.authorities(file.id()).stream().map(Authority::person).forEach(named::add);
    return books.destructions().namedNowhereElse(file.id(), named);
  }
}
