package org.harken.competency.curricula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.harken.access.Staff;
import org.harken.competency.Framework;
import org.harken.competency.Proved;
import org.harken.competency.ProvedBy;
import org.harken.competency.store.Frameworks;
import org.springframework.stereotype.Component;

/** Curricula that are finished; they lead through a level of the framework in force. */
@Component
class ProvedByCurriculum implements ProvedBy {

  private final Assignments assignments;
  private final Curricula curricula;
  private final Frameworks frameworks;

  ProvedByCurriculum(Assignments assignments, Curricula curricula, Frameworks frameworks) {
    this.assignments = assignments;
    this.curricula = curricula;
    this.frameworks = frameworks;
  }

  @Override
  public List<Proved> of(Staff staff) {
    List<Proved> proved = new ArrayList<>();
    assignments.of(staff.id()).stream()
        .filter(one -> one.finishedAt() != null)
        .map(Assignment::curriculum)
        .distinct()
        .flatMap(id -> curricula.find(id).stream())
        .forEach(one -> proved.add(proved(one)));
    return proved;
  }

  private Proved proved(Curriculum one) {
    return new Proved(
        Proved.CURRICULUM,
        one.id(),
        one.title(),
        one.about().isBlank() ? one.title() : one.about(),
        frameworks.ladder().map(frameworks::whole).stream()
            .flatMap(framework -> level(framework, one.level()))
            .toList(),
        one.title() + ", version " + one.version(),
        "",
        null);
  }

  private static Stream<Proved.Item> level(Framework framework, String code) {
    return framework.levels().stream()
        .filter(one -> one.code().equals(code))
        .map(one -> new Proved.Item(framework.idOf(one), one.code(), one.label()));
  }
}
