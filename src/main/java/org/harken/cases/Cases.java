package org.harken.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.ContactStops;
import org.harken.cases.store.Issues;
import org.harken.cases.store.Links;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Takers;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases, as later rooms may ask of them. */
@Service
public class Cases {

  /** Who has to stay out, and what must not be sent. */
  @Component
  record Care(Takers takers, ContactStops stops) {}

  private final CaseFiles files;
  private final Reach reach;
  private final Issues issues;
  private final Links links;
  private final Chronicle chronicle;
  private final Care care;

  Cases(CaseFiles files, Reach reach, Issues issues, Links links, Chronicle chronicle, Care care) {
    this.care = care;
    this.files = files;
    this.reach = reach;
    this.issues = issues;
    this.links = links;
    this.chronicle = chronicle;
  }

  /** The case behind a reference; {@code NotFound} where there is none within the actor's reach. */
  public CaseSummary open(Actor actor, String reference) {
    return reach.read(actor, reference).summary();
  }

  /**
   * The case by its id, without asking who wants to know: for work that follows from a case already
   * opened.
   */
  public Optional<CaseSummary> summary(UUID caseId) {
    return files.find(caseId).map(CaseFile::summary);
  }

  /**
   * Why somebody who is named on a case, or reports only to somebody who is, has to stay out of it,
   * with the next in line; empty for all others.
   */
  public Optional<String> staysOut(UUID caseId, UUID staff) {
    return files.find(caseId).flatMap(file -> care.takers().named(file, staff));
  }

  /** Since when nothing may be sent to the person, because it is not safe for them. */
  public Optional<Instant> notSafeSince(UUID caseId) {
    return care.stops().standing(caseId).map(ContactStops.Stop::at);
  }

  /** The person's own words, unaltered. */
  public String words(UUID caseId) {
    return files.find(caseId).orElseThrow(NotFound::new).narrative();
  }

  /** The person wrote by e-mail or agreed to be answered so. */
  public boolean mayEmail(UUID caseId) {
    return files.find(caseId).map(CaseFile::mayEmail).orElse(false);
  }

  /** The duplicates that go on in this case, as far as the actor reaches. */
  public List<CaseSummary> duplicates(Actor actor, UUID caseId) {
    return links.of(caseId).stream()
        .filter(link -> link.kind() == Links.Kind.DUPLICATE && !link.fromHere())
        .flatMap(link -> reach.find(actor, link.other()).stream())
        .map(CaseFile::summary)
        .toList();
  }

  public List<Issue> issues(UUID caseId) {
    return issues.of(caseId);
  }

  public List<Finding> findings(UUID caseId) {
    return issues.findings(caseId);
  }

  /**
   * Adds a line to the timeline, dated by the clock of the house, and refreshes the worklist's
   * copies.
   */
  @Transactional
  public void happened(Actor actor, UUID caseId, TimelineKind kind, String title, String text) {
    chronicle.line(actor, caseId, kind, title, text);
    chronicle.refresh(caseId);
  }
}
