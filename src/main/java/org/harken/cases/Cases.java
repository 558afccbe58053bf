package org.harken.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;

/** Cases, as later rooms may ask of them. */
@Service
public class Cases {

  /** The case behind a reference; {@code NotFound} where there is none within the actor's reach. */
  public CaseSummary open(Actor actor, String reference) {
    throw new UnsupportedOperationException();
  }

  /**
   * The case by its id, without asking who wants to know: for work that follows from a case already
   * opened.
   */
  public Optional<CaseSummary> summary(UUID caseId) {
    throw new UnsupportedOperationException();
  }

  /** The person's own words, unaltered. */
  public String words(UUID caseId) {
    throw new UnsupportedOperationException();
  }

  public List<Issue> issues(UUID caseId) {
    throw new UnsupportedOperationException();
  }

  public List<Finding> findings(UUID caseId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds a line to the timeline, dated by the clock of the house, and refreshes the worklist's
   * copies.
   */
  public void happened(Actor actor, UUID caseId, TimelineKind kind, String title, String text) {
    throw new UnsupportedOperationException();
  }
}
