package org.harken.cases.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.cases.CaseKind;
import org.harken.cases.file.NextBest;
import org.harken.cases.handover.HandOvers.Item;
import org.harken.cases.handover.OpenWork.OpenCase;
import org.harken.cases.handover.OpenWork.OpenTask;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Spoken;
import org.harken.cases.wording.Words;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each piece of work in a few words: where it stands, what is due, what comes next. */
@Component
class WorkSummary {

  /**
   * One case or task.
   *
   * @param page where it is; empty where the reader does not reach it
   * @param stands where it stands
   * @param due what is due by when
   * @param next the best next step
   * @param since how much happened since it was handed over
   * @param fate what became of it; null before
   */
  record Piece(
      String page,
      String title,
      String person,
      String stands,
      String due,
      boolean presses,
      String next,
      String since,
      HandOvers.@Nullable Fate fate,
      String why) {}

  private final OpenWork openWork;
  private final HandOvers handOvers;
  private final NextBest nextBest;
  private final Access access;
  private final Clock clock;

  WorkSummary(
      OpenWork openWork, HandOvers handOvers, NextBest nextBest, Access access, Clock clock) {
    this.openWork = openWork;
    this.handOvers = handOvers;
    this.nextBest = nextBest;
    this.access = access;
    this.clock = clock;
  }

  List<Piece> open(Actor reader, UUID owner) {
    List<Piece> pieces =
        new java.util.ArrayList<>(
            openWork.cases(reader, owner).stream()
                .map(one -> piece(reader, one, "", null, ""))
                .toList());
    openWork.tasks(reader, owner).stream().map(this::piece).forEach(pieces::add);
    return pieces;
  }

  int beyond(Actor reader, UUID owner) {
    return openWork.beyond(reader, owner);
  }

  List<Piece> of(Actor reader, HandOver one) {
    List<Item> items = handOvers.items(one.id());
    Map<UUID, OpenCase> known = new HashMap<>();
    openWork
        .known(
            reader, items.stream().map(Item::caseId).filter(Objects::nonNull).distinct().toList())
        .forEach(open -> known.put(open.id(), open));
    return items.stream()
        .filter(item -> !isClosed(reader, item))
        .map(item -> piece(reader, one, item, known))
        .toList();
  }

  /** To whom a case is closed, for them there is no such piece, nor why it stayed. */
  private boolean isClosed(Actor reader, Item item) {
    UUID caseId = item.caseId();
    return caseId != null && openWork.isClosedTo(reader, caseId);
  }

  private Piece piece(Actor reader, HandOver one, Item item, Map<UUID, OpenCase> known) {
    OpenCase open = item.caseId() == null ? null : known.get(item.caseId());
    if (item.task() != null) {
      boolean theirs = reader.id().equals(one.giver()) || reader.id().equals(one.taker());
      String page =
          open != null
              ? "/cases/" + open.reference() + "#task-" + item.task()
              : item.caseId() == null && theirs ? "/tasks/" + item.task() : "";
      String title = theirs || open != null || item.caseId() == null ? item.label() : "A task";
      return new Piece(page, title, "", "Task", "", false, "", "", item.fate(), item.why());
    }
    return open == null
        ? new Piece(
            "", "A case out of your reach", "", "", "", false, "", "", item.fate(), item.why())
        : piece(reader, open, since(one, open), item.fate(), item.why());
  }

  private String since(HandOver one, OpenCase open) {
    Instant started = one.startedAt();
    int entries = started == null ? 0 : openWork.since(open.id(), started);
    return entries == 0 ? "" : Words.count(entries, "entry", "entries") + " since";
  }

  private Piece piece(
      Actor reader, OpenCase one, String since, HandOvers.@Nullable Fate fate, String why) {
    ZoneId zone = ZoneId.of(one.zone());
    Instant now = clock.instant();
    Instant due = one.dueAt();
    return new Piece(
        "/cases/" + one.reference(),
        one.reference() + " " + one.title(),
        one.person(),
        Labels.of(CaseKind.valueOf(one.kind()))
            + ", received "
            + Spoken.inSentence(one.receivedAt(), zone, now)
            + (one.danger() ? "; possible harm, not yet taken on" : "")
            + (one.waiting() ? "; waits on others" : "")
            + (one.openTasks() > 0
                ? "; " + one.openTasks() + (one.openTasks() == 1 ? " open task" : " open tasks")
                : ""),
        due == null ? "Nothing is due" : one.dueLabel() + ": " + Spoken.due(due, zone, now),
        one.danger() || (due != null && due.isBefore(now)),
        nextBest.of(reader, one.reference()).orElse("Nothing presses"),
        since,
        fate,
        why);
  }

  private Piece piece(OpenTask task) {
    LocalDate due = task.dueOn();
    return new Piece(
        task.reference().isEmpty() ? "/tasks/" + task.id() : "/cases/" + task.reference(),
        task.text(),
        "",
        task.reference().isEmpty() ? "Task of no case" : "Task on " + task.reference(),
        due == null ? "Without a date" : Words.day(due),
        due != null && due.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
        "",
        "",
        null,
        "");
  }

  String name(UUID staff) {
    return access.staff(staff).map(known -> known.name()).orElse("Somebody");
  }
}
