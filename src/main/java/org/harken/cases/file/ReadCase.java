package org.harken.cases.file;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.cases.CaseSummary;
import org.harken.cases.file.CaseView.Seen;
import org.harken.cases.recognition.Decision;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Decisions;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Spoken;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for somebody, which is itself written down. */
@Service
public class ReadCase {

  private static final int SEEN = 12;
  private static final Pattern ID = Pattern.compile(" [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Everything that makes lines. */
  @Component
  record Makers(
      HeadLines head, PeopleLines people, StoryLines story, WorkLines work, Marks marks) {}

  private final Reach reach;
  private final Makers makers;
  private final Parts parts;
  private final NextBest nextBest;
  private final Audit audit;
  private final Clock clock;

  ReadCase(Reach reach, Makers makers, Parts parts, NextBest nextBest, Audit audit, Clock clock) {
    this.nextBest = nextBest;
    this.reach = reach;
    this.makers = makers;
    this.parts = parts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public CaseView read(Actor actor, String reference) {
    CaseFile file = reach.read(actor, reference);
    audit.viewed(actor, "case", file.id().toString(), "file");
    CaseSummary summary = file.summary();
    StoryLines story = makers.story();
    WorkLines work = makers.work();
    List<Decisions.Taken> taken = story.decisions(file);
    Decision decision = asAskedLast(taken);
    return new CaseView(
        summary,
        makers.head().head(file),
        file.narrative(),
        StoryLines.because(decision),
        story.trace(file, taken),
        makers.head().due(file),
        makers.people().of(file),
        work.issues(file),
        work.findings(file),
        work.tasks(actor, file),
        work.notes(file),
        work.files(file),
        story.timeline(file),
        story.links(actor, file),
        story.attempts(file),
        seen(file),
        story.danger(file),
        story.clinicalReview(file),
        story.closing(file),
        nextBest.of(actor, file).orElse(null),
        parts.panels(actor, summary),
        parts.json(actor, file.id()),
        makers.marks().of(file),
        makers.marks().hold(file));
  }

  /** What stands, with the questions that are still open: a later answer may have closed some. */
  static Decision asAskedLast(List<Decisions.Taken> taken) {
    Decision stands =
        taken.stream().filter(Decisions.Taken::standing).findFirst().orElseThrow().decision();
    return new Decision(
        stands.kind(),
        stands.row(),
        stands.pack(),
        stands.version(),
        stands.text(),
        stands.citation(),
        taken.getFirst().decision().toAsk(),
        stands.inputs(),
        stands.danger(),
        stands.forReview());
  }

  private List<Seen> seen(CaseFile file) {
    return audit.of("case", file.id().toString(), 200).stream()
        .filter(entry -> entry.action().equals("viewed"))
        .limit(SEEN)
        .map(entry -> seen(file, entry))
        .toList();
  }

  private Seen seen(CaseFile file, AuditEntry entry) {
    return new Seen(
        entry.actorTitle(),
        entry.actorName(),
        what(entry.facts().get("how")),
        Spoken.moment(entry.at(), file.zone(), clock.instant()));
  }

  /** What was opened, without the id of a part. */
  private static String what(@Nullable Object how) {
    return how == null || how.equals("file")
        ? "Opened the file"
        : "Opened: " + ID.matcher(how.toString()).replaceAll("");
  }
}
