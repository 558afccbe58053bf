package org.harken.cases.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseSummary;
import org.harken.cases.Outcome;
import org.harken.cases.forms.Choice;
import org.harken.cases.issues.Taxonomy;
import org.harken.cases.store.Closed;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Labels;
import org.harken.cases.timeline.EventTypes;
import org.harken.cases.wording.Words;
import org.harken.people.AuthorityBasis;
import org.springframework.stereotype.Component;

/** What there is to choose from on the page of a case. */
@Component
class CaseLists {

  /** A note has a form of its own. */
  private static final Set<String> ELSEWHERE = Set.of("NOTE");

  private final Access access;
  private final Taxonomy taxonomy;
  private final EventTypes events;
  private final Guard guard;

  CaseLists(Access access, Taxonomy taxonomy, EventTypes events, Guard guard) {
    this.guard = guard;
    this.access = access;
    this.taxonomy = taxonomy;
    this.events = events;
  }

  CaseScreen.Lists of(CaseSummary summary) {
    List<Choice> workers = staff("cases:work", summary);
    List<Choice> taskers = new ArrayList<>(staff("tasks:own", summary));
    workers.stream().filter(one -> !taskers.contains(one)).forEach(taskers::add);
    return new CaseScreen.Lists(
        workers,
        staff("cases:downgrade", summary),
        taskers,
        access.departments(summary.facility()).stream()
            .map(department -> Choice.of(department.id().toString(), department.name()))
            .toList(),
        taxonomy.categories().stream()
            .map(category -> new Choice(category.code(), category.label(), category.domain()))
            .toList(),
        subCodes(),
        taxonomy.stages().stream().map(stage -> Choice.of(stage.code(), stage.label())).toList(),
        events.all().stream()
            .filter(type -> !ELSEWHERE.contains(type.code()))
            .map(type -> Choice.of(type.code(), type.label()))
            .toList(),
        Arrays.stream(CaseKind.values())
            .map(kind -> Choice.of(kind.name(), Labels.of(kind)))
            .toList(),
        Arrays.stream(AuthorityBasis.values())
            .filter(basis -> basis != AuthorityBasis.NONE)
            .map(basis -> Choice.of(basis.name(), Words.of(basis)))
            .toList(),
        Arrays.stream(Outcome.values())
            .map(outcome -> Choice.of(outcome.name(), Labels.of(outcome)))
            .toList());
  }

  private List<Choice> subCodes() {
    return taxonomy.categories().stream()
        .flatMap(
            category ->
                taxonomy.subCodes().stream()
                    .filter(code -> code.category().equals(category.code()))
                    .map(code -> new Choice(code.code(), code.label(), category.label())))
        .toList();
  }

  private List<Choice> staff(String permission, CaseSummary summary) {
    Closed closed = guard.closed(summary.id());
    return access.staffWho(permission, summary.facility()).stream()
        .filter(staff -> !closed.to(staff))
        .map(CaseLists::choice)
        .toList();
  }

  private static Choice choice(Staff staff) {
    return Choice.of(staff.id().toString(), staff.name() + ", " + staff.title());
  }
}
