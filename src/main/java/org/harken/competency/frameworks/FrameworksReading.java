package org.harken.competency.frameworks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.cases.forms.Typed;
import org.harken.competency.Framework;
import org.harken.competency.FrameworkStatus;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.frameworks.FrameworksView.Changes;
import org.harken.competency.frameworks.FrameworksView.Line;
import org.harken.competency.frameworks.FrameworksView.Pair;
import org.harken.competency.frameworks.ReadFramework.Whole;
import org.harken.competency.model.Difference;
import org.harken.competency.model.Difference.Placed;
import org.harken.competency.store.Frameworks.Head;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Puts together what the pages of frameworks show. */
@Component
class FrameworksReading {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final ReadFramework reading;
  private final MayChange mayChange;

  FrameworksReading(ReadFramework reading, MayChange mayChange) {
    this.reading = reading;
    this.mayChange = mayChange;
  }

  FrameworksView.Overview overview(Actor actor, Typed typed) {
    UUID ladder = reading.ladder().orElse(null);
    return new FrameworksView.Overview(
        reading.all().stream().map(head -> line(head, head.id().equals(ladder))).toList(),
        ladder == null,
        mayChange.propose(actor),
        mayChange.change(actor),
        typed);
  }

  FrameworksView.One one(Actor actor, UUID id, Typed typed) {
    Whole whole = reading.read(id);
    Head head = whole.head();
    boolean possible = head.status() != FrameworkStatus.ADOPTED;
    Framework framework = whole.framework();
    Map<String, String> labels = new HashMap<>();
    framework.levels().forEach(level -> labels.put(level.key(), level.label()));
    return new FrameworksView.One(
        id.toString(),
        head.occupation().title(),
        head.version(),
        state(head),
        head.contextCovered(),
        framework.credit(),
        possible,
        head.status() == FrameworkStatus.PROPOSED,
        !possible,
        reading.ladder().filter(id::equals).isPresent(),
        mayChange.change(actor),
        framework.levels().stream().map(FrameworksReading::rung).toList(),
        head.report(),
        possible ? reading.difference(whole).map(one -> changes(one, labels)).orElse(null) : null,
        possible ? List.of() : open(whole),
        typed);
  }

  private List<Pair> open(Whole whole) {
    Map<UUID, Statement> byId = reading.byId(whole.framework());
    return whole.reworded().stream()
        .filter(one -> one.carries() == null)
        .flatMap(
            one ->
                Stream.ofNullable(byId.get(one.statement()))
                    .map(
                        now ->
                            new Pair(
                                one.former().toString(),
                                reading.statement(one.former()).map(Statement::text).orElse(""),
                                "",
                                now.text(),
                                now.code())))
        .toList();
  }

  private static Line line(Head head, boolean ladder) {
    Instant adopted = head.adoptedAt();
    String chip =
        switch (head.status()) {
          case ADOPTED -> "met";
          case PROPOSED -> "today";
          case RETIRED -> "plain";
        };
    return new Line(
        head.id().toString(),
        head.occupation().title(),
        head.version(),
        ladder ? "In force, our ladder" : state(head),
        chip,
        adopted == null
            ? "came in " + day(head.importedAt()) + ", " + head.importedByName()
            : "in force since " + day(adopted),
        head.attribution());
  }

  private static String state(Head head) {
    return switch (head.status()) {
      case ADOPTED -> "In force";
      case PROPOSED -> "Proposed";
      case RETIRED -> "No longer in force";
    };
  }

  private static FrameworksView.Rung rung(Level level) {
    return new FrameworksView.Rung(
        level.code(),
        level.label(),
        level.statements().stream()
            .map(one -> new FrameworksView.Item(one.code(), one.topic(), one.expectation()))
            .toList());
  }

  private static Changes changes(Difference one, Map<String, String> labels) {
    return new Changes(
        one.added().stream().map(placed -> placed.text() + at(placed, labels)).toList(),
        one.removed().stream().map(placed -> placed.text() + at(placed, labels)).toList(),
        one.reworded().stream().map(pair -> pair(pair, labels)).toList(),
        one.moved().stream().map(pair -> pair(pair, labels)).toList());
  }

  private static Pair pair(Difference.Pair pair, Map<String, String> labels) {
    return new Pair(
        String.valueOf(pair.before().id()),
        pair.before().text(),
        where(pair.before(), labels),
        pair.after().text(),
        where(pair.after(), labels));
  }

  private static String at(Placed one, Map<String, String> labels) {
    return " (" + where(one, labels) + ")";
  }

  private static String where(Placed one, Map<String, String> labels) {
    return labels.getOrDefault(one.level(), one.level()) + " " + (one.place() + 1);
  }

  private static String day(Instant moment) {
    return DAY.format(moment.atOffset(ZoneOffset.UTC));
  }
}
