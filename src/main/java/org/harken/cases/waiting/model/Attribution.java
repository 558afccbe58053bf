package org.harken.cases.waiting.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.harken.cases.Happening;
import org.harken.cases.waiting.model.WaitingRules.Line;
import org.jspecify.annotations.Nullable;

/**
 * Charges every moment of a case's life to exactly one party. Of several reasons to wait the first
 * line of the rules counts; of several of one line the one open longest.
 */
public final class Attribution {

  private record Wait(Line line, UUID thing, Instant from, Instant to, Charge charge) {
    boolean holds(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  private final WaitingRules rules;
  private final Function<UUID, String> departmentNames;

  /**
   * @param departmentNames the name of a department; empty where it is not known
   */
  public Attribution(WaitingRules rules, Function<UUID, String> departmentNames) {
    this.rules = rules;
    this.departmentNames = departmentNames;
  }

  /** The pieces of the life, in order, without gap or overlap inside each of its spans. */
  public List<Piece> of(List<Happening> happened, Life life) {
    List<Wait> waits = waits(happened);
    List<Piece> pieces = new ArrayList<>();
    for (Span span : life.spans()) {
      Instant from = span.from();
      for (Instant to : cuts(waits, span)) {
        add(pieces, piece(waits, from, to));
        from = to;
      }
    }
    return pieces;
  }

  /** How long each is charged, the longest first. */
  public static Map<Charge, Duration> sums(List<Piece> pieces) {
    Map<Charge, Duration> sums = new HashMap<>();
    pieces.forEach(piece -> sums.merge(piece.charge(), piece.length(), Duration::plus));
    Map<Charge, Duration> ordered = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(
            Map.Entry.<Charge, Duration>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  private static TreeSet<Instant> cuts(List<Wait> waits, Span span) {
    var cuts = new TreeSet<Instant>();
    waits.stream()
        .flatMap(wait -> Stream.of(wait.from(), wait.to()))
        .filter(moment -> moment.isAfter(span.from()) && moment.isBefore(span.to()))
        .forEach(cuts::add);
    cuts.add(span.to());
    return cuts;
  }

  private Piece piece(List<Wait> waits, Instant from, Instant to) {
    // the waits stand in the order in which they are charged
    return waits.stream()
        .filter(wait -> wait.holds(from))
        .findFirst()
        .map(wait -> new Piece(from, to, wait.charge(), wait.line().id()))
        .orElseGet(
            () ->
                new Piece(from, to, Charge.of(rules.otherwise().party()), rules.otherwise().id()));
  }

  private static void add(List<Piece> pieces, Piece next) {
    if (!pieces.isEmpty() && pieces.getLast().goesOnIn(next)) {
      pieces.add(pieces.removeLast().upTo(next.to()));
    } else {
      pieces.add(next);
    }
  }

  private List<Wait> waits(List<Happening> happened) {
    List<Wait> waits = new ArrayList<>();
    for (Line line : rules.lines()) {
      Map<UUID, List<Happening>> byThing = new HashMap<>();
      for (Happening one : happened) {
        if (line.opens().contains(one.what()) || line.closes().contains(one.what())) {
          byThing.computeIfAbsent(one.thing(), any -> new ArrayList<>()).add(one);
        }
      }
      List<Instant> ends =
          happened.stream()
              .filter(one -> line.closesAll().contains(one.what()))
              .map(Happening::at)
              .sorted()
              .toList();
      List<Wait> ofLine = new ArrayList<>();
      byThing.forEach((thing, list) -> ofLine.addAll(waits(line, thing, list, ends)));
      ofLine.sort(Comparator.comparing(Wait::from).thenComparing(Wait::thing));
      waits.addAll(ofLine);
    }
    return waits;
  }

  /** Of one thing: what opens and closes at the same moment closes first if it was open. */
  private List<Wait> waits(Line line, UUID thing, List<Happening> list, List<Instant> ends) {
    Map<Instant, List<Happening>> byMoment = new LinkedHashMap<>();
    list.stream()
        .sorted(Comparator.comparing(Happening::at))
        .forEach(one -> byMoment.computeIfAbsent(one.at(), any -> new ArrayList<>()).add(one));
    List<Wait> waits = new ArrayList<>();
    Happening open = null;
    for (List<Happening> together : byMoment.values()) {
      boolean closes = together.stream().anyMatch(one -> line.closes().contains(one.what()));
      Happening opens =
          together.stream()
              .filter(one -> line.opens().contains(one.what()))
              .findFirst()
              .orElse(null);
      if (open != null && closes) {
        waits.add(wait(line, thing, open, together.getFirst().at(), ends));
        open = opens;
      } else if (open == null && !closes) {
        open = opens;
      }
    }
    if (open != null) {
      waits.add(wait(line, thing, open, Instant.MAX, ends));
    }
    return waits;
  }

  private Wait wait(Line line, UUID thing, Happening open, Instant to, List<Instant> ends) {
    Instant end =
        ends.stream()
            .filter(moment -> moment.isAfter(open.at()) && moment.isBefore(to))
            .findFirst()
            .orElse(to);
    return new Wait(line, thing, open.at(), end, charge(line, open.department()));
  }

  private Charge charge(Line line, @Nullable UUID department) {
    if (line.party() != Party.DEPARTMENT) {
      return Charge.of(line.party());
    }
    Party party =
        department == null ? Party.DEPARTMENT : rules.partyOf(departmentNames.apply(department));
    return party == Party.DEPARTMENT ? new Charge(party, department) : Charge.of(party);
  }
}
