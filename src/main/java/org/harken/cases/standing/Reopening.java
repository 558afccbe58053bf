package org.harken.cases.standing;

import java.time.Instant;
import java.util.Map;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseReopened;
import org.harken.cases.CaseStatus;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Closings;
import org.harken.clocks.Clocks;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** A closed case goes on: because somebody says so, or because of what the person said since. */
@Component
public class Reopening {

  private final CaseFiles files;
  private final Closings closings;
  private final Clocks clocks;
  private final Chronicle chronicle;

  Reopening(CaseFiles files, Closings closings, Clocks clocks, Chronicle chronicle) {
    this.files = files;
    this.closings = closings;
    this.clocks = clocks;
    this.chronicle = chronicle;
  }

  /** A grievance that was answered once is owed what the rules say of one reopened. */
  public void reopen(Actor actor, CaseFile file, String why) {
    Instant now = chronicle.now();
    files.status(file.id(), CaseStatus.OPEN);
    closings.reopen(actor, file.id(), why, now);
    chronicle.line(actor, file.id(), TimelineKind.REOPENED, "Reopened", why);
    if (file.kind() == CaseKind.GRIEVANCE) {
      clocks
          .start(
              new Clocks.Trigger(
                  file.id(), file.facility(), "grievance-reopened", now, file.zone()))
          .forEach(
              one ->
                  chronicle.line(actor, file.id(), TimelineKind.CLOCK, one.label(), one.because()));
    }
    chronicle.done(actor, file.id(), "reopened", Map.of());
    chronicle.publish(new CaseReopened(file.id(), file.reference(), now));
  }
}
