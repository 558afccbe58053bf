package org.harken.competency.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.competency.model.Stage;
import org.harken.competency.person.LadderView.Head;
import org.harken.competency.person.Ladders.Entry;
import org.harken.competency.person.Ladders.Whole;
import org.harken.competency.signing.SigningRules;
import org.harken.competency.store.Assessments.Asked;
import org.harken.competency.store.EvidenceBook;
import org.harken.competency.store.FileAudits;
import org.harken.competency.store.OwnWords;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of one person's ladder. */
@Component
class LadderReading {

  /** What stands beside the ladder itself. */
  @Component
  record Shelves(
      OwnWords ownWords,
      FileAudits audits,
      MoveReading moves,
      FormerWords former,
      EvidenceBook book) {}

  private static final int SOON = 90;

  private final Ladders ladders;
  private final LadderReach reach;
  private final LadderWords words;
  private final SigningRules rules;
  private final Shelves shelves;
  private final Others names;

  LadderReading(
      Ladders ladders,
      LadderReach reach,
      LadderWords words,
      SigningRules rules,
      Shelves shelves,
      Others names) {
    this.ladders = ladders;
    this.reach = reach;
    this.words = words;
    this.rules = rules;
    this.shelves = shelves;
    this.names = names;
  }

  /** For names, for who looked, and for what later rooms add. */
  @Component
  record Others(Access access, Audit audit, LadderParts parts) {
    String of(@Nullable UUID id) {
      return id == null ? "" : access.staff(id).map(Staff::name).orElse("");
    }
  }

  Whole whole(Actor actor, UUID id) {
    Staff staff = reach.person(actor, id);
    Whole whole = ladders.of(staff).orElseThrow(NotFound::new);
    names.audit().viewed(actor, "ladder", id.toString(), "ladder");
    return whole;
  }

  LadderView.Whole page(Actor actor, UUID id, Typed typed) {
    Whole whole = whole(actor, id);
    Head head = head(actor, whole);
    return new LadderView.Whole(
        head,
        rungs(actor, whole),
        waiting(actor, whole, head),
        next(whole),
        goals(id, whole.ground().today(), head),
        notes(id, null, head),
        audits(id),
        shelves.moves().of(actor, whole),
        shelves.former().of(whole),
        names.parts().ofLadder(actor, id),
        typed);
  }

  Head head(Actor actor, Whole whole) {
    Staff staff = whole.staff();
    List<Entry> all = whole.entries();
    LocalDate today = whole.ground().today();
    return new Head(
        staff.id().toString(),
        staff.name(),
        new Actor(staff.id(), staff.name(), "", java.util.Set.of()).initials(),
        staff.title(),
        names.of(staff.supervisor()),
        LadderWords.level(staff.level()),
        all.stream().filter(one -> one.standing().isSigned()).count(),
        all.size(),
        all.stream().filter(one -> one.standing().stage() == Stage.READY).count(),
        all.stream().filter(one -> one.standing().endsWithin(SOON, today)).count(),
        actor.id().equals(staff.id()),
        reach.maySign(actor, staff),
        reach.observes(actor) && !actor.id().equals(staff.id()),
        reach.supervises(actor, staff),
        shelves.book().purpose().isPresent(),
        whole.ground().framework().credit());
  }

  private List<LadderView.Rung> rungs(Actor actor, Whole whole) {
    List<LadderView.Rung> rungs = new ArrayList<>();
    for (int level = 0; level < whole.levels().size(); level++) {
      List<Entry> entries = whole.levels().get(level);
      long signed = whole.signed(level);
      rungs.add(
          new LadderView.Rung(
              whole.ground().framework().levels().get(level).label(),
              rules.meaning(level),
              signed == entries.size() && !entries.isEmpty(),
              level == whole.at(),
              signed,
              whole.ground().policy().needed(level),
              entries.stream().map(one -> words.item(one, waitsFor(actor, whole, one))).toList()));
    }
    return rungs;
  }

  private boolean waitsFor(Actor actor, Whole whole, Entry entry) {
    return entry.asked().stream().anyMatch(one -> isMine(actor, whole.staff(), one));
  }

  private boolean isMine(Actor actor, Staff staff, Asked one) {
    UUID observer = one.observer();
    return observer == null ? reach.supervises(actor, staff) : observer.equals(actor.id());
  }

  private List<LadderView.Waiting> waiting(Actor actor, Whole whole, Head head) {
    List<LadderView.Waiting> waiting = new ArrayList<>();
    for (Entry entry : whole.entries()) {
      for (Asked one : entry.asked()) {
        waiting.add(
            new LadderView.Waiting(
                entry.statement().id().toString(),
                LadderWords.text(entry.statement()),
                one.observerName().isEmpty()
                    ? "Asked " + LadderWords.day(one.askedAt()) + ", of " + supervisor(head)
                    : "Asked " + LadderWords.day(one.askedAt()) + ", of " + one.observerName(),
                isMine(actor, whole.staff(), one)));
      }
    }
    return waiting;
  }

  private static String supervisor(Head head) {
    return head.supervisor().isEmpty() ? "the director" : head.supervisor();
  }

  /** At their level first: what is nearest to a signature and has none. */
  private LadderView.@Nullable Next next(Whole whole) {
    return whole.entries().stream()
        .filter(one -> !one.standing().isSigned() && one.level() <= whole.at())
        .min(
            Comparator.comparingInt((Entry one) -> order(one.standing().stage()))
                .thenComparing(one -> -one.standing().signatures())
                .thenComparing(Entry::level))
        .map(
            one ->
                new LadderView.Next(
                    one.statement().id().toString(),
                    LadderWords.text(one.statement()),
                    why(one, whole)))
        .orElse(null);
  }

  private static int order(Stage stage) {
    return switch (stage) {
      case EXPIRED -> 0;
      case READY -> 1;
      case PRACTISING -> 2;
      case NOT_STARTED, SIGNED -> 3;
    };
  }

  private static String why(Entry one, Whole whole) {
    long left =
        whole.levels().get(one.level()).stream().filter(it -> !it.standing().isSigned()).count();
    String level = whole.ground().framework().levels().get(one.level()).label();
    String many =
        left == 1 ? "It is the last one at " + level + "." : left + " are left at " + level + ".";
    return switch (one.standing().stage()) {
      case EXPIRED -> "It was signed, and has ended. " + many;
      case READY -> "Somebody only has to look and sign. " + many;
      case PRACTISING -> "It has begun to show. " + many;
      case NOT_STARTED, SIGNED -> "Nobody has seen it yet. " + many;
    };
  }

  private List<LadderView.Goal> goals(UUID id, LocalDate today, Head head) {
    return shelves.ownWords().goals(id).stream()
        .filter(one -> head.own() || head.supervises())
        .map(
            one -> {
              LocalDate due = one.dueOn();
              return new LadderView.Goal(
                  one.id().toString(),
                  one.text(),
                  due == null ? "" : LadderWords.day(due),
                  due != null && one.reachedAt() == null && due.isBefore(today),
                  one.reachedAt() != null);
            })
        .toList();
  }

  /** Their own, and for whoever supervises them; an observer who was asked reads none. */
  List<LadderView.Note> notes(UUID id, @Nullable UUID statement, Head head) {
    return shelves.ownWords().reflections(id).stream()
        .filter(one -> head.own() || head.supervises())
        .filter(one -> statement == null || statement.equals(one.statement()))
        .map(
            one ->
                new LadderView.Note(LadderWords.day(one.at()), about(one.statement()), one.text()))
        .toList();
  }

  private String about(@Nullable UUID statement) {
    if (statement == null) {
      return "";
    }
    return ladders
        .ground()
        .flatMap(
            ground ->
                ground
                    .framework()
                    .statements()
                    .filter(one -> one.id().equals(statement))
                    .findFirst())
        .map(one -> one.code() + (one.topic().isEmpty() ? "" : " " + one.topic()))
        .orElse("");
  }

  private List<LadderView.FileAudit> audits(UUID id) {
    return shelves.audits().of(id).stream()
        .map(
            one ->
                new LadderView.FileAudit(
                    LadderWords.day(one.at()),
                    one.byName(),
                    one.met() + " of " + one.lookedAt() + " points",
                    one.checklist(),
                    one.cases(),
                    one.note()))
        .toList();
  }
}
