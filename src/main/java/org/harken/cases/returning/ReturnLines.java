package org.harken.cases.returning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.returning.Meanwhile.Came;
import org.harken.cases.returning.Meanwhile.Due;
import org.harken.cases.returning.Meanwhile.Happened;
import org.harken.cases.returning.Meanwhile.Piece;
import org.harken.cases.returning.ReturnView.CameLine;
import org.harken.cases.returning.ReturnView.CaseLine;
import org.harken.cases.returning.ReturnView.Done;
import org.harken.cases.returning.ReturnView.DueLine;
import org.harken.cases.returning.ReturnView.WroteLine;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Spoken;
import org.harken.cases.tasks.TaskLines;

/** What was read, as lines of the page. */
final class ReturnLines {

  private static final int WORDS = 240;

  private final UUID reader;
  private final Instant now;

  ReturnLines(UUID reader, Instant now) {
    this.reader = reader;
    this.now = now;
  }

  DueLine due(Due one) {
    Piece piece = one.piece();
    boolean late = one.dueAt().isBefore(now);
    return new DueLine(
        late ? "late" : "soon",
        Spoken.due(one.dueAt(), piece.zone(), now),
        piece.title(),
        one.label() + ". " + kind(piece) + " " + piece.reference() + ".",
        piece.person(),
        page(piece),
        page(piece) + "#owner");
  }

  static DueLine task(TaskLines.Line task) {
    String page =
        task.reference().isEmpty()
            ? "/tasks/" + task.id()
            : "/cases/" + task.reference() + "#task-" + task.id();
    return new DueLine(
        task.tone(), task.due(), task.text(), "Task from " + task.from() + ".", "", page, "");
  }

  /** Their words stand here only where the case is the reader's own. */
  WroteLine wrote(Happened one) {
    Piece piece = one.piece();
    return new WroteLine(
        piece.reference(),
        piece.title(),
        piece.person(),
        one.title(),
        moment(one.at(), piece.zone()),
        reader.equals(piece.owner()) ? shortened(one.text()) : "");
  }

  List<CaseLine> done(List<Happened> all) {
    Map<UUID, List<Happened>> byCase = new LinkedHashMap<>();
    all.forEach(one -> byCase.computeIfAbsent(one.piece().id(), any -> new ArrayList<>()).add(one));
    return byCase.values().stream().map(this::ofCase).toList();
  }

  private CaseLine ofCase(List<Happened> lines) {
    Piece piece = lines.getFirst().piece();
    String state =
        !piece.open()
            ? "Closed"
            : reader.equals(piece.owner())
                ? ""
                : piece.ownerName().isEmpty() ? "Nobody's now" : "With " + piece.ownerName();
    return new CaseLine(
        piece.reference(),
        piece.title(),
        piece.person(),
        state,
        lines.stream()
            .map(one -> new Done(one.title(), one.by(), moment(one.at(), piece.zone())))
            .toList());
  }

  CameLine came(Came one) {
    Piece piece = one.piece();
    return new CameLine(
        piece.reference(),
        piece.title(),
        piece.person(),
        kind(piece),
        moment(one.receivedAt(), piece.zone()),
        reader.equals(piece.owner()) ? "You have it." : owner(piece),
        one.danger(),
        piece.owner() == null);
  }

  private static String owner(Piece piece) {
    return piece.owner() == null ? "Nobody has it." : piece.ownerName() + " has it.";
  }

  private static String kind(Piece piece) {
    return Labels.of(CaseKind.valueOf(piece.kind()));
  }

  private static String page(Piece piece) {
    return "/cases/" + piece.reference();
  }

  private String moment(Instant at, ZoneId zone) {
    return Spoken.moment(at, zone, now);
  }

  static String shortened(String words) {
    String flat = words.strip().replaceAll("\\s+", " ");
    return flat.codePointCount(0, flat.length()) <= WORDS
        ? flat
        : flat.substring(0, flat.offsetByCodePoints(0, WORDS)).strip() + "…";
  }
}
