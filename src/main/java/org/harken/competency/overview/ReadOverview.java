package org.harken.competency.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.competency.curricula.Assignments;
import org.harken.competency.curricula.MarkTest;
import org.harken.competency.curricula.ReadPath;
import org.harken.competency.curricula.TestTry;
import org.harken.competency.curricula.Tests;
import org.harken.competency.curricula.UnitTime;
import org.harken.competency.development.Hours;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.harken.competency.mentoring.Pair;
import org.harken.competency.mentoring.Pairs;
import org.harken.competency.overview.OverviewView.Coming;
import org.harken.competency.overview.OverviewView.Companion;
import org.harken.competency.overview.OverviewView.Waiting;
import org.harken.competency.reading.Proposal;
import org.harken.competency.reading.Reading;
import org.harken.competency.reading.Readings;
import org.harken.competency.training.Sessions;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what concerns one person. */
@Service
class ReadOverview {

  private static final int FEW = 5;

  /** Curricula as they are walked. */
  @Component
  record Paths(ReadPath readPath, Assignments assignments, Tests tests, MarkTest markTest) {}

  private final Paths paths;
  private final Pairs pairs;
  private final Hours hours;
  private final Readings readings;
  private final Sessions sessions;
  private final People people;

  /** Who is who. */
  @Component
  record People(Learners learners, Access access) {}

  ReadOverview(
      Paths paths, Pairs pairs, Hours hours, Readings readings, Sessions sessions, People people) {
    this.paths = paths;
    this.pairs = pairs;
    this.hours = hours;
    this.readings = readings;
    this.sessions = sessions;
    this.people = people;
  }

  @Transactional(readOnly = true)
  public OverviewView of(Actor actor) {
    UUID me = actor.id();
    LocalDate today = people.learners().today(me);
    List<Staff> team = people.learners().team(actor);
    Set<UUID> read = readings.readBy(me);
    List<Reading> unread =
        readings.all().stream().filter(one -> !read.contains(one.id())).limit(FEW).toList();
    return new OverviewView(
        today,
        paths.readPath().of(me),
        companions(me, today),
        hours.of(me),
        unread,
        waiting(actor, today, team),
        coming(actor),
        !team.isEmpty());
  }

  private List<Companion> companions(UUID me, LocalDate today) {
    return pairs.of(me).stream()
        .filter(one -> one.open(today))
        .map(one -> companion(one, me))
        .toList();
  }

  Companion companion(Pair pair, UUID me) {
    UUID other = pair.other(me);
    return new Companion(
        pair.id().toString(),
        people.learners().name(other),
        other.equals(pair.mentor()),
        pair.nextTalk());
  }

  private List<Waiting> waiting(Actor actor, LocalDate today, List<Staff> team) {
    List<Waiting> waiting = new ArrayList<>();
    for (UnitTime one : paths.assignments().askedOf(actor.id())) {
      waiting.add(
          new Waiting(
              "user-check",
              "Were you there on " + InWords.day(one.onDay()) + "?",
              learnerOf(one),
              "Answer",
              "/learning/confirm/" + one.id()));
    }
    Set<UUID> learners = new LinkedHashSet<>(pairs.learnersOf(actor.id(), today));
    team.forEach(one -> learners.add(one.id()));
    for (TestTry one : paths.tests().waiting(List.copyOf(learners))) {
      waiting.add(
          new Waiting(
              "checklist",
              "A test waits to be marked.",
              paths.markTest().read(actor, one.id()).learner(),
              "Mark it",
              "/learning/tests/" + one.id()));
    }
    for (Proposal one : readings.proposals()) {
      if (one.owner().equals(actor.id()) && one.asks(today)) {
        waiting.add(
            new Waiting(
                "bulb",
                one.wish(),
                one.proposedByName(),
                "Decide",
                "/learning/reading#p-" + one.id()));
      }
    }
    return waiting;
  }

  private String learnerOf(UnitTime time) {
    return paths.assignments().learner(time.assignment()).map(people.learners()::name).orElse("");
  }

  private List<Coming> coming(Actor actor) {
    var scope = people.access().scope(actor);
    return sessions.coming().stream()
        .filter(one -> one.trainer().equals(actor.id()) || scope.covers(one.facility(), null))
        .limit(FEW)
        .map(
            one ->
                new Coming(
                    one.id().toString(),
                    one.title(),
                    InWords.moment(one.startsAt(), people.learners().zone(actor.id())),
                    one.place(),
                    one.trainer().equals(actor.id())))
        .toList();
  }
}
