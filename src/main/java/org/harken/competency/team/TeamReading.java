package org.harken.competency.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.model.Standing;
import org.harken.competency.person.LadderReach;
import org.harken.competency.person.LadderWords;
import org.harken.competency.person.Ladders;
import org.harken.competency.person.Ladders.Entry;
import org.harken.competency.person.Ladders.Ground;
import org.harken.competency.person.Ladders.Whole;
import org.harken.competency.store.Moves;
import org.harken.competency.team.TeamView.Cell;
import org.harken.competency.team.TeamView.Ending;
import org.harken.competency.team.TeamView.Person;
import org.harken.competency.team.TeamView.Row;
import org.harken.competency.team.TeamView.Rung;
import org.harken.competency.team.TeamView.Single;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Puts together the team's ladder for whoever supervises somebody. */
@Component
class TeamReading {

  private static final int SOON = 90;

  private final Ladders ladders;
  private final LadderReach reach;
  private final Moves moves;
  private final Audit audit;
  private final Clock clock;

  TeamReading(Ladders ladders, LadderReach reach, Moves moves, Audit audit, Clock clock) {
    this.ladders = ladders;
    this.reach = reach;
    this.moves = moves;
    this.audit = audit;
    this.clock = clock;
  }

  TeamView view(Actor actor) {
    List<Staff> team = reach.team(actor);
    if (team.isEmpty()) {
      throw new NotFound();
    }
    Ground ground = ladders.ground().orElseThrow(NotFound::new);
    List<Whole> people = ladders.of(team);
    audit.viewed(actor, "ladder", "team", "team");
    List<Rung> rungs = rungs(ground, people);
    return new TeamView(
        reach.isDirector(actor),
        reach.observes(actor),
        people.stream().anyMatch(one -> !one.former().isEmpty()),
        people.stream().map(TeamReading::person).toList(),
        rungs,
        singles(people, rungs, 1),
        singles(people, rungs, 0),
        ending(people, ground.today()),
        proposals(team),
        ground.framework().occupation() + ", " + ground.framework().version(),
        ground.framework().credit(),
        LadderWords.day(clock.instant()));
  }

  private static Person person(Whole one) {
    long signed = 0;
    int needed = 0;
    for (int level = 0; level <= one.at() && level < one.levels().size(); level++) {
      signed += one.signed(level);
      needed += one.levels().get(level).size();
    }
    PracticeLevel level = one.staff().level();
    String next =
        level == null || level == PracticeLevel.ADVANCED
            ? ""
            : LadderWords.level(PracticeLevel.values()[level.ordinal() + 1]);
    return new Person(
        one.staff().id().toString(),
        one.staff().name(),
        new Actor(one.staff().id(), one.staff().name(), "", Set.of()).initials(),
        LadderWords.level(level),
        signed,
        needed,
        next,
        !next.isEmpty() && signed == needed);
  }

  private static List<Rung> rungs(Ground ground, List<Whole> people) {
    List<Rung> rungs = new ArrayList<>();
    List<Level> levels = ground.framework().levels();
    for (int level = 0; level < levels.size(); level++) {
      List<Row> rows = new ArrayList<>();
      for (int place = 0; place < levels.get(level).statements().size(); place++) {
        rows.add(row(levels.get(level).statements().get(place), people, level, place));
      }
      rungs.add(new Rung(levels.get(level).label(), rows));
    }
    return rungs;
  }

  private static Row row(Statement one, List<Whole> people, int level, int place) {
    List<Cell> cells = new ArrayList<>();
    int signed = 0;
    for (Whole whole : people) {
      Standing standing = whole.levels().get(level).get(place).standing();
      signed += standing.isSigned() ? 1 : 0;
      cells.add(new Cell(whole.staff().name(), sign(standing), standing.words(), style(standing)));
    }
    return new Row(one.id().toString(), one.code(), shortly(one), cells, signed);
  }

  private static String shortly(Statement one) {
    return one.topic().isEmpty() ? one.text() : one.topic();
  }

  private static String sign(Standing one) {
    return switch (one.stage()) {
      case SIGNED -> String.valueOf(Math.max(Standing.ALONE, one.score()));
      case READY -> "R";
      case PRACTISING -> "P";
      case EXPIRED -> "E";
      case NOT_STARTED -> "–";
    };
  }

  private static String style(Standing one) {
    return switch (one.stage()) {
      case SIGNED -> "on";
      case READY -> "near";
      case EXPIRED -> "over";
      case PRACTISING, NOT_STARTED -> "";
    };
  }

  private static List<Single> singles(List<Whole> people, List<Rung> rungs, int many) {
    List<Single> singles = new ArrayList<>();
    for (Rung rung : rungs) {
      for (Row row : rung.rows()) {
        if (row.signed() == many && people.size() > 1) {
          String who =
              row.cells().stream()
                  .filter(cell -> cell.style().equals("on"))
                  .map(Cell::person)
                  .findFirst()
                  .orElse("");
          singles.add(new Single(row.code(), row.text(), who));
        }
      }
    }
    return singles;
  }

  private static List<Ending> ending(List<Whole> people, LocalDate today) {
    record Soon(Whole whole, Entry entry, LocalDate on) {}
    List<Soon> soon = new ArrayList<>();
    for (Whole whole : people) {
      for (Entry entry : whole.entries()) {
        LocalDate on = entry.standing().expiresOn();
        if (on != null && entry.standing().endsWithin(SOON, today)) {
          soon.add(new Soon(whole, entry, on));
        }
      }
    }
    return soon.stream()
        .sorted(Comparator.comparing(Soon::on).thenComparing(one -> one.whole().staff().name()))
        .map(
            one ->
                new Ending(
                    one.whole().staff().name(),
                    one.whole().staff().id().toString(),
                    one.entry().statement().id().toString(),
                    one.entry().statement().code() + " " + shortly(one.entry().statement()),
                    LadderWords.day(one.on())))
        .toList();
  }

  private List<TeamView.Proposal> proposals(List<Staff> team) {
    List<UUID> ids = team.stream().map(Staff::id).toList();
    return moves.of(ids).stream()
        .filter(one -> one.decision().isEmpty())
        .flatMap(
            one ->
                team.stream()
                    .filter(staff -> staff.id().equals(one.person()))
                    .map(
                        staff ->
                            new TeamView.Proposal(
                                staff.id().toString(),
                                staff.name(),
                                LadderWords.level(one.to()),
                                LadderWords.day(one.proposedAt()))))
        .toList();
  }
}
