package org.harken.cases.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.retention.model.Retention;
import org.harken.cases.store.Proposals;
import org.harken.people.People;
import org.harken.people.Person;
import org.springframework.stereotype.Component;

/** Whether a closed case has served its time today. */
@Component
class Rested {

  private final RetentionRules rules;
  private final People people;
  private final Clock clock;

  Rested(RetentionRules rules, People people, Clock clock) {
    this.rules = rules;
    this.people = people;
    this.clock = clock;
  }

  LocalDate today(Proposals.Closed closed) {
    return clock.instant().atZone(closed.zone()).toLocalDate();
  }

  /** Empty where it has not, or where no rule fits. */
  Optional<Retention.Due> due(Proposals.Closed closed) {
    UUID patient = closed.patient();
    LocalDate born =
        patient == null ? null : people.person(patient).map(Person::birthDate).orElse(null);
    LocalDate today = today(closed);
    return rules
        .table()
        .due(new Retention.Record(closed.kind(), closed.closedOn(), born), today)
        .filter(due -> !due.on().isAfter(today));
  }

  /** The rule by its id, as it reads in the version in force. */
  Optional<Retention.Rule> rule(String id) {
    return rules.table().on(LocalDate.now(clock)).stream()
        .flatMap(version -> version.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst();
  }

  int fewestYears() {
    return rules.table().fewestYears(LocalDate.now(clock));
  }
}
