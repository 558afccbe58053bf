package org.harken.correspondence.letters;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.store.SecondLooks;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Asks that a finished letter is looked at again before it leaves, and keeps it until then. */
@Component
class AskSecondLook {

  private final SecondLooks looks;
  private final Cases cases;
  private final Alerts alerts;
  private final Audit audit;
  private final Clock clock;

  AskSecondLook(SecondLooks looks, Cases cases, Alerts alerts, Audit audit, Clock clock) {
    this.looks = looks;
    this.cases = cases;
    this.alerts = alerts;
    this.audit = audit;
    this.clock = clock;
  }

  void ask(Actor actor, Letter letter, boolean holdsWords) {
    Release release = letter.release();
    if (release == null || !looks.ask(letter.id(), holdsWords, release.sha256(), clock.instant())) {
      return;
    }
    CaseSummary summary = cases.summary(letter.caseId()).orElseThrow(NotFound::new);
    String name = Wording.name(letter.kind());
    cases.happened(
        actor,
        letter.caseId(),
        TimelineKind.LETTER,
        name + " must be looked at again before it leaves",
        "Something it holds or may rest on was put right.");
    Stream.of(letter.author(), release.by())
        .distinct()
        .filter(staff -> !staff.equals(actor.id()))
        .filter(staff -> cases.staysOut(letter.caseId(), staff).isEmpty())
        .forEach(staff -> tell(staff, letter.id(), summary));
    audit.changed(
        actor,
        "asked second look",
        "letter",
        letter.id().toString(),
        Map.of("case", letter.caseId(), "holdsWords", holdsWords));
  }

  private void tell(UUID staff, UUID letter, CaseSummary summary) {
    alerts.tell(
        staff,
        "second-look-" + letter + "-" + clock.instant(),
        summary.reference() + ": a finished letter must be looked at again before it leaves.",
        "/letters/" + letter);
  }

  /** While it is asked for, the letter neither leaves nor is printed to leave. */
  void refuseUnlooked(UUID letter) {
    if (looks.openOf(letter).isPresent()) {
      throw new Refused(
          "look-again",
          "Something this letter holds or may rest on was put right. Look at it again first: take it back to a draft, or confirm it with a reason.");
    }
  }
}
