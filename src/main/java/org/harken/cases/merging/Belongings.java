package org.harken.cases.merging;

import java.util.List;
import org.harken.cases.TimelineKind;
import org.harken.cases.protection.Inherit;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Closings;
import org.harken.cases.store.Issues;
import org.harken.cases.store.Links;
import org.harken.cases.store.Notes;
import org.harken.cases.store.Repairs;
import org.harken.cases.store.Reviews;
import org.harken.cases.store.Tasks;
import org.harken.cases.store.Timeline;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.clocks.Clocks;
import org.harken.people.Authority;
import org.harken.people.People;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Everything that hangs on a case, moved to another one. */
@Component
class Belongings {

  /** What hangs on a case in this room. */
  @Component
  record Kept(
      Timeline timeline,
      Issues issues,
      Tasks tasks,
      Notes notes,
      Reviews reviews,
      Links links,
      Repairs repairs) {}

  /** What hangs on it elsewhere. */
  @Component
  record Around(Clocks clocks, People people, Inherit inherit) {}

  private final Kept kept;
  private final CaseFiles files;
  private final Closings closings;
  private final Around around;
  private final Chronicle chronicle;

  Belongings(Kept kept, CaseFiles files, Closings closings, Around around, Chronicle chronicle) {
    this.kept = kept;
    this.files = files;
    this.closings = closings;
    this.around = around;
    this.chronicle = chronicle;
  }

  void move(Actor actor, CaseFile from, CaseFile to) {
    around.inherit().take(actor, from, to);
    kept.timeline().move(from.id(), to.id());
    kept.issues().move(from.id(), to.id());
    kept.tasks().move(from.id(), to.id());
    kept.notes().move(from.id(), to.id());
    kept.repairs().move(from.id(), to.id());
    kept.reviews().moveDanger(from.id(), to.id());
    kept.reviews().moveClinical(from.id(), to.id());
    closings.moveAttempts(from.id(), to.id());
    around.clocks().move(from.id(), to.id());
    words(actor, from, to);
    people(actor, from, to);
    kept.links().add(actor, from.id(), to.id(), Links.Kind.DUPLICATE, chronicle.now());
  }

  /** The duplicate's own words stay words of the person in the case that goes on. */
  private void words(Actor actor, CaseFile from, CaseFile to) {
    chronicle.line(
        actor,
        new NewLine(
            to.id(),
            TimelineKind.PERSON,
            null,
            "First words of " + from.reference(),
            from.narrative(),
            true,
            from.receivedAt()));
  }

  private void people(Actor actor, CaseFile from, CaseFile to) {
    if (to.patient() == null && to.complainant() == null) {
      files.people(to.id(), from.complainant(), from.patient(), from.relationship());
    } else if (to.patient() == null && from.patient() != null) {
      files.people(to.id(), to.complainant(), from.patient(), to.relationship());
    }
    List<Authority> there = around.people().authorities(to.id());
    around.people().authorities(from.id()).stream()
        .filter(Authority::isInForce)
        .filter(
            one ->
                there.stream()
                    .noneMatch(known -> known.isInForce() && known.person().equals(one.person())))
        .forEach(
            one -> around.people().grant(actor, to.id(), one.person(), one.basis(), one.proof()));
  }
}
