package org.harken.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.OfficeHours;
import org.harken.cases.CaseKind;
import org.harken.cases.Outcome;
import org.harken.cases.recognition.Recognition;
import org.harken.demo.CasePlan.Turn;
import org.harken.people.Person;
import org.harken.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The two thousand cases as they are laid out, before any is made. */
class PlanTest {

  private static final int COUNT = 2_000;
  private static final Instant ANCHOR = Instant.parse("2026-02-24T15:00:00Z");
  private static final Library LIBRARY = Library.read();
  private static final Plan PLAN = new Plan(LIBRARY, house(), ANCHOR, COUNT);
  private static final List<CasePlan> CASES = IntStream.range(0, COUNT).mapToObj(PLAN::of).toList();

  @Test
  void everyKindIsThere() {
    Recognition recognition = new Recognition();
    Map<CaseKind, Integer> kinds = new EnumMap<>(CaseKind.class);
    for (CasePlan one : CASES) {
      kinds.merge(
          recognition.decide(one.channel(), one.first().answers(), one.receivedAt()).kind(),
          1,
          Integer::sum);
    }

    assertThat(kinds.keySet()).containsExactlyInAnyOrder(CaseKind.values());
    assertThat(kinds.values()).allMatch(number -> number >= 20);
  }

  @Test
  void everyOutcomeIsThere() {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (CasePlan one : CASES) {
      if (one.outcome() != null) {
        outcomes.merge(one.outcome(), 1, Integer::sum);
      }
      if (one.second() != null) {
        outcomes.merge(Outcome.DUPLICATE, 1, Integer::sum);
      }
    }

    assertThat(outcomes.keySet()).containsExactlyInAnyOrder(Outcome.values());
    assertThat(outcomes.values()).allMatch(number -> number >= 10);
  }

  @Test
  void twoOrThreeOfAHundredAreToldTwiceAndAsManyComeBack() {
    assertThat(share(one -> one.turn() == Turn.TOLD_TWICE)).isBetween(2.0, 3.0);
    assertThat(share(one -> one.turn() == Turn.REOPENED || one.turn() == Turn.REOPENED_OPEN))
        .isBetween(2.0, 3.0);
    assertThat(CASES).filteredOn(one -> one.turn() == Turn.REOPENED_OPEN).hasSizeBetween(5, 15);
    assertThat(CASES)
        .allMatch(one -> (one.turn() == Turn.TOLD_TWICE) == (one.second() != null))
        .filteredOn(one -> one.turn() == Turn.REOPENED_OPEN)
        .allMatch(one -> one.outcome() == null);
  }

  @Test
  void aSecondTellingIsSomebodyElsesInOtherWords() {
    for (CasePlan one : CASES) {
      Report second = one.second();
      if (second != null) {
        assertThat(name(second.speaker()))
            .as(one.title())
            .isNotEqualTo(name(one.first().speaker()));
        assertThat(second.narrative()).as(one.title()).isNotEqualTo(one.first().narrative());
        assertThat(second.narrative()).doesNotContain("{").doesNotContain("[1:");
        assertThat(second.receivedAt()).isBefore(ANCHOR);
      }
    }
    assertThat(CASES)
        .as("some lay in the house before the first one was taken")
        .anyMatch(
            one -> one.second() != null && one.second().receivedAt().isBefore(one.receivedAt()));
  }

  @Test
  void aboutOneInEightIsToldInSpanishAndCanBeAnsweredSo() {
    assertThat(share(CasePlan::isSpanish)).isBetween(10.0, 14.0);
    assertThat(CASES)
        .filteredOn(CasePlan::isSpanish)
        .filteredOn(one -> !one.situation().results().isEmpty())
        .allMatch(
            one ->
                one.situation().results().containsKey("es")
                    && one.situation().raised().stream()
                        .allMatch(raised -> raised.answers().containsKey("es")));
  }

  @Test
  void nobodyIsBornInTheFutureOrAfterTheyWereHere() {
    for (CasePlan one : CASES) {
      Person.Details patient = one.patient();
      if (patient != null) {
        LocalDate born = Objects.requireNonNull(patient.birthDate());
        LocalDate here = LocalDate.ofInstant(one.receivedAt(), one.unit().facility().zone());
        assertThat(born).as("%s: %s", one.number(), one.title()).isBefore(here);
        assertThat(born).isAfter(here.minusYears(101));
      }
    }
  }

  @Test
  void whatHappenedLiesInThePastAndIsTheSameEachTime() {
    assertThat(CASES)
        .allMatch(one -> !one.receivedAt().isAfter(one.recordedAt()))
        .allMatch(one -> one.recordedAt().isBefore(ANCHOR));
    Plan again = new Plan(LIBRARY, house(), ANCHOR, COUNT);
    for (int number = 0; number < COUNT; number += 97) {
      assertThat(again.of(number).first()).isEqualTo(CASES.get(number).first());
      assertThat(again.of(number).outcome()).isEqualTo(CASES.get(number).outcome());
    }
  }

  private static String name(Person.@Nullable Details person) {
    return person == null ? "" : String.valueOf(person.name());
  }

  private static double share(Predicate<CasePlan> of) {
    return CASES.stream().filter(of).count() * 100.0 / COUNT;
  }

  private static House house() {
    List<House.Unit> units = new ArrayList<>();
    for (Object entry : Library.list(LakesideHealth.plan().get("facilities"))) {
      Map<String, Object> place = Library.map(entry);
      var facility =
          new Facility(
              Ids.next(),
              Library.required(place, "name"),
              ZoneId.of(Library.required(place, "zone")),
              Library.required(place, "state"),
              Library.required(place, "address"),
              "",
              OfficeHours.NONE,
              "",
              "",
              "",
              null);
      for (Object inside : Library.list(place.get("departments"))) {
        Map<String, Object> ward = Library.map(inside);
        String name = Library.required(ward, "name");
        var department = new Department(Ids.next(), facility.id(), name, "", null);
        List<String> kinds = Library.texts(ward.get("kinds"));
        String owner = Library.required(ward, "owner");
        units.add(new House.Unit(facility, department, kinds, owner, 0, 0));
      }
    }
    return new House(units, Map.of());
  }
}
