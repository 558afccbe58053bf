package org.harken.cases.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.cases.CaseKind;
import org.harken.cases.forms.Choice;
import org.harken.cases.store.Labels;
import org.harken.cases.wording.Words;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The filter above a page of figures, as it stands in the address.
 *
 * @param path where the form leads
 * @param words what was asked, in words
 * @param whatIf whether the reader may go on to try a rule
 * @param fault what was wrong with what was asked; empty for nothing
 */
public record FigureFilter(
    String path,
    String from,
    String to,
    String facility,
    String kind,
    List<Choice> facilities,
    List<Choice> kinds,
    String words,
    boolean whatIf,
    String fault) {

  /** What was asked, and what was wrong with it. */
  public record Read(Asked asked, String fault) {}

  /** Of an address: what stands wrongly in it is said, and the usual is shown. */
  public static Read read(FigureForm given, LocalDate today) {
    try {
      return new Read(of(given, today), "");
    } catch (Refused refusal) {
      return new Read(
          Asked.usual(today),
          refusal.faults().stream()
              .map(Refused.FieldFault::message)
              .findFirst()
              .orElse(String.valueOf(refusal.getMessage())));
    }
  }

  /** The same, refusing what is wrong. */
  public static Asked of(FigureForm given, LocalDate today) {
    return Asked.of(given.from(), given.to(), given.facility(), given.kind(), today);
  }

  public static FigureFilter of(String path, Read read, Access access, Actor actor) {
    Asked asked = read.asked();
    UUID facility = asked.facility();
    CaseKind kind = asked.kind();
    List<Choice> facilities =
        access.facilities(actor).stream()
            .map(one -> Choice.of(one.id().toString(), one.name()))
            .toList();
    return new FigureFilter(
        path,
        asked.from().toString(),
        asked.to().toString(),
        facility == null ? "" : facility.toString(),
        kind == null ? "ALL" : kind.name(),
        facilities,
        Arrays.stream(CaseKind.values()).map(one -> Choice.of(one.name(), Labels.of(one))).toList(),
        words(asked, facilities, kind),
        actor.may("clocks:change"),
        read.fault());
  }

  private static String words(Asked asked, List<Choice> facilities, @Nullable CaseKind kind) {
    UUID facility = asked.facility();
    String place =
        facilities.stream()
            .filter(one -> facility != null && one.value().equals(facility.toString()))
            .map(Choice::label)
            .findFirst()
            .orElse(facility == null ? "every place in reach" : "no place that you reach");
    return "%s, %s, %s to %s"
        .formatted(
            kind == null ? "Every kind" : Labels.all(kind),
            place,
            Words.day(asked.from()),
            Words.day(asked.to()));
  }

  /** What was asked, for the address of the same in another form. */
  public String query() {
    return "from=%s&to=%s&facility=%s&kind=%s".formatted(from, to, facility, kind);
  }
}
