package org.harken.cases.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.TimelineKind;
import org.harken.cases.recognition.Answers;
import org.harken.cases.recognition.Decision;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.clocks.Obligation;
import org.harken.people.Person;
import org.harken.platform.web.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what was done: the line people read, the audit entry, the copies in the list, the
 * news.
 */
@Component
public class Chronicle {

  private final Timeline timeline;
  private final Worklist worklist;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Chronicle(
      Timeline timeline,
      Worklist worklist,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.timeline = timeline;
    this.worklist = worklist;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** A line of the timeline, now. */
  public void line(Actor actor, UUID caseId, TimelineKind kind, String title, String text) {
    Instant now = now();
    timeline.add(actor, NewLine.of(caseId, kind, title, text, now), now);
  }

  public UUID line(Actor actor, NewLine line) {
    return timeline.add(actor, line, now());
  }

  /** What a line answered anew, kept with it so that it can be taken back with it. */
  public void answered(UUID line, Answers answers) {
    if (!answers.equals(Answers.NONE)) {
      timeline.answered(line, answers);
    }
  }

  /** The audit entry and the worklist's copies: the last step of every change. */
  public void done(Actor actor, UUID caseId, String action, Map<String, ?> facts) {
    audit.changed(actor, action, "case", caseId.toString(), facts);
    worklist.refresh(caseId);
  }

  /** The same for a case that was recorded in this transaction. */
  public void recorded(
      Actor actor,
      CaseFile file,
      Decision decision,
      List<Obligation> obligations,
      List<Person> people,
      Map<String, ?> facts) {
    audit.changed(actor, "recorded", "case", file.id().toString(), facts);
    worklist.first(file, decision, obligations, people);
  }

  public void refresh(UUID caseId) {
    worklist.refresh(caseId);
  }

  public void publish(Object event) {
    events.publishEvent(event);
  }
}
